import { runProcess } from './platform/settings/run-process.js';
import { readSettings } from './platform/settings/settings.js';
import { startServer } from './server.js';

// The process that answers people on a campus with several machines; `RUN_JOBS=no` leaves the jobs to worker.ts.
runProcess(async () => {
  const settings = readSettings(process.env);
  const server = await startServer(settings, {
    runsJobs: process.env.RUN_JOBS !== 'no',
    logLevel: process.env.LOG_LEVEL ?? 'info',
  });
  process.stdout.write(`Campusline answers on ${server.url}\n`);
  return server;
});
