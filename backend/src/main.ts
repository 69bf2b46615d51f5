import { readSettings, SettingRefused } from './platform/settings/settings.js';
import { startServer } from './server.js';

/** The HTTP process of a campus with many machines; jobs run in worker.ts. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const runsJobs = process.env.RUN_JOBS !== 'no';
  const server = await startServer(settings, { runsJobs, logLevel: process.env.LOG_LEVEL ?? 'info' });
  process.stdout.write(`Campusline answers on ${server.url}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof SettingRefused ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
