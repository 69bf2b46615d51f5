import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, scratchFolder } from '../proof/support.mjs';

const LIMIT = 120_000;

/** Starts the product as `npm start` does and stops it. @returns {Promise<number>} seconds until it answers. */
async function startOnce(folder) {
  const begin = Date.now();
  const child = spawn(process.execPath, [path.join(root, 'infra/local/start.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CAMPUSLINE_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
  let output = '';
  try {
    const url = await new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', part => {
          output += part;
          const found = /Open\s+(http\S+)/.exec(output);
          if (found) resolve(found[1]);
        });
      }
      void ended.then(code => reject(new Error(`npm start ended with ${code}: ${output.slice(-1_000)}`)));
    });
    const answer = await fetch(`${url}/health/ready`);
    if (!answer.ok) throw new Error(`/health/ready answered ${answer.status}.`);
    return (Date.now() - begin) / 1000;
  } finally {
    child.kill('SIGINT');
    await ended;
    clearTimeout(timer);
  }
}

/** Row 3: the first start on an empty data folder, and the second on the same. Seconds. */
export async function measureStart() {
  const folder = scratchFolder('bench-start');
  try {
    const first = await startOnce(folder);
    const second = await startOnce(folder);
    return { first, second };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
