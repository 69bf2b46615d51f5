import { runProcess } from './platform/settings/run-process.js';
import { readSettings } from './platform/settings/settings.js';
import { startWorker } from './server.js';

// A process that runs jobs and relays events, and answers nobody; as many as the work needs.
runProcess(async () => {
  const worker = await startWorker(readSettings(process.env), { logLevel: process.env.LOG_LEVEL ?? 'info' });
  process.stdout.write('Campusline worker runs\n');
  return worker;
});
