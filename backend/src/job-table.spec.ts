import { describe, expect, it } from '@jest/globals';
import { jobTable } from './job-table.js';

describe('the job table', () => {
  it('names each job as its key, and at most five queues', () => {
    for (const [key, job] of Object.entries(jobTable)) expect(job.name).toBe(key);
    expect(new Set(Object.values(jobTable).map(({ queue }) => queue.name)).size).toBeLessThanOrEqual(5);
  });
});
