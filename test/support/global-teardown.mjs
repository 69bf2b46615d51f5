import fs from 'node:fs';

/** Stops the server of `global-setup.mjs` and removes its folder. */
export default async function globalTeardown() {
  const started = globalThis.campuslineTestServer;
  if (!started) return;
  await started.server.stop();
  fs.rmSync(started.folder, { recursive: true, force: true });
}
