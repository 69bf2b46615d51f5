import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@campusline/infra/embedded-postgres';
import { findProgram } from './find-program.js';

/** A Redis or Valkey server for one test file. */
export interface TestRedis {
  url: string;
  /** Stops the server, unless it is the one of `REDIS_URL`. */
  stop(): Promise<void>;
}

const PROGRAMS = ['redis-server', 'valkey-server'];

/** Why there is no Redis on this machine, or undefined when there is one. For `describeUnless`. */
export function redisMissing(): string | undefined {
  return process.env.REDIS_URL || findProgram(PROGRAMS)
    ? undefined
    : 'no redis-server was found and REDIS_URL is not set';
}

/** Starts a server that keeps nothing, on a free port; with `REDIS_URL` set, that server is used as it is. */
export async function startRedis(): Promise<TestRedis> {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: () => Promise.resolve() };
  const program = findProgram(PROGRAMS);
  if (!program) throw new Error(redisMissing());
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-redis-'));
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (/ready to accept connections/i.test(output)) resolve();
    });
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`redis-server ended with ${code}: ${output}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
