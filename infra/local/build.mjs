import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const STAMP = path.join(root, 'node_modules/.campusline-build.json');

/** What is built together: the files it is made from, and the files that exist once it is built. */
const PARTS = {
  programs: {
    inputs: ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json', 'shared', 'backend', 'infra'],
    outputs: ['shared/dist/index.js', 'backend/dist/index.js', 'infra/dist/local/launch.js'],
  },
  screens: {
    inputs: ['tsconfig.base.json', 'package-lock.json', 'shared', 'frontend'],
    outputs: ['frontend/dist/index.html'],
  },
};

/** Folders and files that say nothing about what is built. `metadata.ts` is derived from the other sources. */
const LEFT_OUT = /^(dist|node_modules|results|.*\.spec\.tsx?|.*\.int-spec\.ts|.*\.mjs|.*\.md|metadata\.ts)$/;

/** A step of the build that failed; `output` is what the tool said. */
export class BuildProblem extends Error {
  name = 'BuildProblem';
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/** Feeds path and content of every file below `entry` into the hash, in a fixed order. */
function feed(hash, entry) {
  const place = path.join(root, entry);
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) {
    hash.update(`${entry}\0`).update(fs.readFileSync(place)).update('\0');
    return;
  }
  for (const name of fs.readdirSync(place).sort()) {
    if (!LEFT_OUT.test(name)) feed(hash, `${entry}/${name}`);
  }
}

function hashOf(part) {
  const hash = createHash('sha256').update(process.version);
  for (const input of part.inputs) feed(hash, input);
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

/** Runs one tool in the repository. @throws BuildProblem with everything it printed when it fails. */
function run(what, argv) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.once('error', reject);
    child.once('close', code => (code === 0 ? resolve(output) : reject(new BuildProblem(`${what} failed.`, output))));
  });
}

async function buildPrograms(metadata) {
  if (metadata) await run('Reading the API descriptions', ['infra/local/openapi.mjs', '--metadata']);
  await run('tsc -b', ['node_modules/typescript/bin/tsc', '-b']);
}

async function buildScreens() {
  await run('vite build', ['node_modules/vite/bin/vite.js', 'build', 'frontend', '--logLevel', 'warn']);
}

/**
 * Builds what changed since the last time: the programs (shared, backend, infra) and the screens (frontend), at once.
 * Whether something changed is decided by content, so a copied or freshly checked-out tree is not built twice.
 * @param {{ metadata?: boolean, force?: boolean }} [options] `metadata: false` keeps the committed API descriptions,
 *   so that a check can compare them; `force` builds everything.
 * @returns {Promise<string[]>} the parts that were built, empty when all was up to date.
 */
export async function build({ metadata = true, force = false } = {}) {
  const stamp = force ? {} : readStamp();
  const hashes = Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, hashOf(part)]));
  const missing = name => PARTS[name].outputs.some(file => !fs.existsSync(path.join(root, file)));
  const due = Object.keys(PARTS).filter(name => stamp[name] !== hashes[name] || missing(name));
  if (due.length === 0) return due;
  const builders = { programs: () => buildPrograms(metadata), screens: buildScreens };
  const outcomes = await Promise.allSettled(due.map(name => builders[name]()));
  const next = { ...stamp };
  for (const [index, name] of due.entries()) {
    if (outcomes[index].status === 'fulfilled') next[name] = hashes[name];
    else delete next[name];
  }
  fs.writeFileSync(`${STAMP}.${process.pid}`, JSON.stringify(next));
  fs.renameSync(`${STAMP}.${process.pid}`, STAMP);
  const failed = outcomes.find(outcome => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return due;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const begin = Date.now();
  try {
    const built = await build({ force: process.argv.includes('--force') });
    const what = built.length > 0 ? `built ${built.join(' and ')}` : 'nothing changed';
    console.log(`${what} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  } catch (error) {
    if (error.output) console.error(error.output.trim());
    console.error(error instanceof BuildProblem ? error.message : error);
    process.exitCode = 1;
  }
}
