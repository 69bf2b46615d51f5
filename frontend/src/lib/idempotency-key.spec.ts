import { describe, expect, it } from '@jest/globals';
import { SubmissionKey } from './idempotency-key';

describe('SubmissionKey', () => {
  it('gives a retry of the same content the same key', () => {
    const key = new SubmissionKey();
    expect(key.keyFor({ machineId: 'm1', purpose: 'a' })).toBe(key.keyFor({ machineId: 'm1', purpose: 'a' }));
  });

  it('gives other content another key', () => {
    const key = new SubmissionKey();
    const first = key.keyFor({ purpose: 'a' });
    expect(key.keyFor({ purpose: 'b' })).not.toBe(first);
  });

  it('gives the same content a new key after the submission went through', () => {
    const key = new SubmissionKey();
    const first = key.keyFor({ purpose: 'a' });
    key.done();
    expect(key.keyFor({ purpose: 'a' })).not.toBe(first);
  });
});
