import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../infra/local/build.mjs';
import { installWhenNeeded } from '../infra/local/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
const checksOnly = process.argv.includes('--checks-only');

/** The static checks, in the order in which they run; each counts as one test. */
const CHECKS = [
  { name: 'build of programs and screens', work: () => builds() },
  { name: 'types of the screens', argv: ['node_modules/typescript/bin/tsc', '-p', 'frontend', '--noEmit'] },
  { name: 'types of the tests', argv: ['node_modules/typescript/bin/tsc', '-p', 'test', '--noEmit'] },
  { name: 'lint', argv: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', argv: ['node_modules/@biomejs/biome/bin/biome', 'format', '.'] },
  {
    name: 'boundaries between parts',
    argv: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs'].concat([
      'shared/src',
      'backend/src',
      'frontend/src',
      'infra',
      'test',
    ]),
  },
  { name: 'dead code', argv: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'drift of the OpenAPI document', argv: ['infra/local/openapi.mjs', '--check'] },
];

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Shows what runs now; on a terminal the line is overwritten by the result. */
function begin(text) {
  if (process.stdout.isTTY) process.stdout.write(`  …     ${text}`);
}

function end(word, text) {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  console.log(`  ${word.padEnd(6)}${text}`);
}

function fail(title, text) {
  tally.failed += 1;
  failures.push({ title, text });
}

/** Runs one tool of the repository; answers with its exit code and everything it printed. */
function run(argv, environment = {}, onLine) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let rest = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', part => {
        output += part;
        if (!onLine || stream === child.stderr) return;
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? `signal ${signal}`, output }));
    const forward = name => child.kill(name);
    process.once('SIGINT', forward).once('SIGTERM', forward);
    child.once('close', () => process.off('SIGINT', forward).off('SIGTERM', forward));
  });
}

/** The committed API descriptions are built as they are, so that the drift check sees what was committed. */
async function builds() {
  try {
    await build({ metadata: false });
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: `${error.output ?? ''}\n${error.message}` };
  }
}

async function runCheck({ name, argv, work }) {
  const since = Date.now();
  begin(name);
  const { code, output } = await (work ? work() : run(argv));
  if (code === 0) {
    tally.passed += 1;
    end('ok', `${name}  ${seconds(since)}`);
  } else {
    fail(`check: ${name}`, `${output.trim()}\n(exit code ${code})`);
    end('FAILED', `${name}  ${seconds(since)}`);
  }
  return code === 0;
}

/** Adds what Jest found to the tally. @returns {string[]} one line per skipped test, with its reason. */
function readResult(result) {
  const skipped = [];
  for (const file of result.testResults) {
    const place = path.relative(root, file.name);
    // A file that could not be loaded, or whose hooks failed, has a message and perhaps no failed test.
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      fail(place, file.message);
    }
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'passed') tally.passed += 1;
      else if (status === 'failed') fail(`${place} › ${fullName}`, failureMessages.join('\n'));
      else {
        const reason = /\[skipped: ([^\]]+)\]/.exec(fullName)?.[1];
        const title = fullName.replace(/\s*\[skipped: [^\]]+\]/, '');
        if (reason) {
          tally.skipped += 1;
          skipped.push(`${place} › ${title}: ${reason}`);
        } else fail(`${place} › ${fullName}`, 'Skipped without a reason: use describeUnless of test/support/skip.ts.');
      }
    }
  }
  return skipped;
}

async function runJest() {
  const since = Date.now();
  console.log('\nTests');
  const file = path.join(os.tmpdir(), `campusline-jest-${process.pid}.json`);
  const argv = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`];
  const reporters = [`--reporters=${path.join(root, 'test/support/progress-reporter.mjs')}`];
  const options = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const environment = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim() };
  const show = line => (line.startsWith('  ok ') || line.startsWith('  FAILED') ? console.log(line) : undefined);
  const { code, output } = await run([...argv, ...reporters], environment, show);
  let result;
  try {
    result = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    fail('jest', `${output.trim()}\nJest left no result (exit code ${code}).`);
    return [];
  } finally {
    fs.rmSync(file, { force: true });
  }
  const before = tally.failed;
  const skipped = readResult(result);
  if (result.numTotalTests === 0) fail('jest', `${output.trim()}\nNot one test ran.`);
  else if (code !== 0 && tally.failed === before) fail('jest', `${output.trim()}\nJest ended with exit code ${code}.`);
  console.log(`  ${result.numTotalTests} tests in ${result.testResults.length} files  ${seconds(since)}`);
  return skipped;
}

const since = Date.now();
installWhenNeeded(text => console.log(text));
console.log('Checks');
let built = true;
for (const check of CHECKS) {
  const passed = await runCheck(check);
  if (check.work) built = passed;
}
let skipped = [];
if (!checksOnly) {
  if (built) skipped = await runJest();
  else fail('jest', 'Not run: the build failed.');
}
for (const { title, text } of failures) console.log(`\n✗ ${title}\n${text.replace(/^/gm, '    ')}`);
if (skipped.length > 0) console.log(`\nSkipped\n${skipped.map(line => `  ${line}`).join('\n')}`);
console.log(`\n${seconds(since)} in all`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;
