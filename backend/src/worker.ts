import { readSettings, SettingRefused } from './platform/settings/settings.js';
import { startWorker } from './server.js';

/** A process that runs jobs and relays events, and answers nobody; as many as the work needs. */
async function main(): Promise<void> {
  const worker = await startWorker(readSettings(process.env), { logLevel: process.env.LOG_LEVEL ?? 'info' });
  process.stdout.write('Campusline worker runs\n');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void worker.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof SettingRefused ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
