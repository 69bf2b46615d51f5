import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The first TCP port from `first` on that nothing on this machine listens on. */
async function freeFrom(first) {
  for (let port = first; port < first + 50; port += 1) {
    const free = await new Promise(resolve => {
      const probe = net.createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`No free port from ${first} to ${first + 49}.`);
}

/**
 * Development: the compiler watches, the server restarts when it wrote something, and Vite serves the screens with a
 * proxy to the server. Ends, with all three, on Ctrl-C.
 */
export async function watch() {
  const api = await freeFrom(Number(process.env.PORT) || 3000);
  const screens = await freeFrom(5173);
  const environment = {
    ...process.env,
    PORT: String(api),
    API_URL: `http://127.0.0.1:${api}`,
    // Links in mails and the check of the Origin header go by the address that the browser shows.
    PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${screens}`,
  };
  const vite = ['node_modules/vite/bin/vite.js', 'frontend', '--port', String(screens), '--strictPort'];
  const watched = ['shared/dist', 'backend/dist', 'infra/dist'].map(folder => `--watch-path=${folder}`);
  const children = [
    ['node_modules/typescript/bin/tsc', '-b', '-w', '--preserveWatchOutput'],
    [...watched, '--watch-preserve-output', '--enable-source-maps', 'infra/dist/local/launch.js'],
    vite,
  ].map(argv =>
    spawn(process.execPath, argv, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  console.log(`\n  Screens     http://localhost:${screens}  (the server behind it: port ${api})\n`);
  const ended = Promise.all(children.map(child => new Promise(resolve => child.once('exit', resolve))));
  const stop = () => children.forEach(child => child.kill('SIGTERM'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // Without one of the three the others only look alive.
  for (const child of children) child.once('exit', stop);
  await ended;
}
