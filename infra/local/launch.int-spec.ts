import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startEmbeddedPostgres } from './embedded-postgres.js';
import { readServerNote } from './postgres-cluster.js';
import { isPostgres } from './process-owner.js';
import { repositoryRoot } from './repository.js';

/** The built launcher as a person starts it, in a process of its own. */
class Started {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(environment: Record<string, string>, flags: string[] = []) {
    const { PATH = '' } = process.env;
    const program = path.join(repositoryRoot(), 'infra/dist/local/launch.js');
    this.child = spawn(process.execPath, [program, ...flags], { env: { PATH, ...environment } });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', part => (this.output += String(part)));
    this.ended = new Promise(resolve => this.child.once('close', code => resolve(code)));
  }

  /** Resolves when the text was printed. @throws Error with the output when the process ends without it. */
  async printed(text: string): Promise<void> {
    const seen = new Promise<void>(resolve => {
      const look = (): void => void (this.output.includes(text) && resolve());
      this.child.stdout?.on('data', look);
      look();
    });
    const gone = this.ended.then(code => {
      throw new Error(`ended with ${code}: ${this.output}`);
    });
    await Promise.race([seen, gone]);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  get url(): string {
    return /Open\s+(\S+)/.exec(this.output)?.[1] ?? '';
  }
}

const READY = 'Stop        Ctrl-C';

describe('npm start', () => {
  let home: string;
  let folder: string;
  const running: Started[] = [];
  const start = (environment: Record<string, string>, flags?: string[]): Started => {
    const started = new Started({ CAMPUSLINE_DATA: folder, ...environment }, flags);
    running.push(started);
    return started;
  };

  beforeAll(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-launch-'));
    fs.chmodSync(home, 0o711);
    folder = path.join(home, 'data');
  });

  afterEach(async () => {
    for (const started of running.splice(0)) {
      started.signal('SIGTERM');
      await started.ended;
    }
  });

  afterAll(async () => {
    // A test that failed half-way may have left the server of its killed process.
    const left = await startEmbeddedPostgres({ folder });
    await left.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('fills an empty folder, takes the next port, refuses a second start, survives kill -9, stops in order', async () => {
    const port = await freePort();
    const other = net.createServer().listen(port, '127.0.0.1');
    try {
      const first = start({ PORT: String(port) });
      await first.printed(READY);
      expect(first.output).toContain(
        `${port} is taken by another program; ${Number(new URL(first.url).port)} is used instead`,
      );
      expect(first.output).toMatch(/lotte@aurelis\.example\.test.*company\.admin/);
      expect(first.output).toContain(folder);
      expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);

      const second = start({ PORT: '0' });
      expect(await second.ended).toBe(1);
      expect(second.output).toContain(`is in use by another start (process`);
      expect(second.output).toContain(first.url);
      expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);

      first.signal('SIGKILL');
      await first.ended;
      const third = start({ PORT: '0' });
      await third.printed(READY);
      expect(third.output).toContain('PostgreSQL was running already');
      expect(third.output).toContain('stands already');
      const server = readServerNote(path.join(folder, 'cluster'))?.pid ?? 0;
      expect(isPostgres(server)).toBe(true);

      third.signal('SIGINT');
      expect(await third.ended).toBe(0);
      expect(isPostgres(server)).toBe(false);
      expect(fs.existsSync(path.join(folder, 'running.json'))).toBe(false);
    } finally {
      other.close();
    }
  }, 120_000);

  it.each([
    ['PORT', 'abc'],
    ['CAMPUSLINE_MODE', 'prod'],
    ['CAMPUSLINE_DATA', '/dev/null'],
    ['DATABASE_URL', 'nowhere'],
    ['DATABASE_URL', 'postgres://app_api:secret@127.0.0.1:1/campusline'],
    ['DATABASE_DIRECT_URL', 'postgres://app_worker@127.0.0.1:1/campusline'],
    ['DATABASE_OWNER_URL', 'x'],
    ['QUEUE_URL', 'http://127.0.0.1'],
    ['QUEUE_URL', 'redis://127.0.0.1:1'],
    ['PG_BIN', '/nowhere'],
  ])('refuses %s=%s with one sentence that names it', async (variable, value) => {
    const started = start({ [variable]: value });
    expect(await started.ended).toBe(1);
    const lines = started.output.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(variable);
    expect(lines[0]).toMatch(/\.$/);
    expect(lines[0]).not.toContain('secret');
  });

  it('refuses demo passwords where NODE_ENV says production', async () => {
    const started = start({ NODE_ENV: 'production' });
    expect(await started.ended).toBe(1);
    expect(started.output.trim()).toMatch(/^CAMPUSLINE_MODE must be production when NODE_ENV is/);
  });

  it('refuses a flag that does not exist', async () => {
    const started = start({}, ['--bogus']);
    expect(await started.ended).toBe(1);
    expect(started.output.trim()).toMatch(/^"--bogus" is unknown/);
  });
});
