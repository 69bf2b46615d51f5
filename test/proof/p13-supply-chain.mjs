import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isLicenceAllowed, lockedPackages, writeBillOfMaterials } from './licences.mjs';
import { proveRefusal } from './p10-roles.mjs';
import { repositoryFiles, SECRET_FILE, secretsIn } from './secrets.mjs';
import { root, scratchFolder } from './support.mjs';

/** Milliseconds that installing and building a clean copy may take. */
const INSTALL_LIMIT = 15 * 60_000;

/** Runs a program to its end, or kills it. @returns {Promise<{ code: number | string, output: string }>} */
function run(program, argv, folder, limit) {
  return new Promise(resolve => {
    const child = spawn(program, argv, {
      cwd: folder,
      env: { ...process.env, CI: 'true', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (output += part));
    child.once('error', error => (output += error.message));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? signal ?? 'not started', output });
    });
  });
}

/** Every package is pinned by content, comes from whichever registry the person uses, and runs nothing unseen. */
function proveLockFile(findings, packages) {
  findings.check(packages.length > 100, 'the lock file was read', packages.length);
  for (const one of packages) {
    findings.check(
      /^sha(256|384|512)-/.test(one.integrity),
      'each package has an integrity digest in the lock file',
      one.name,
    );
    findings.check(one.resolved === undefined, 'the lock file names no host', `${one.name}: ${one.resolved}`);
  }
  const { allowScripts = {}, ...manifest } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const { name, scripts } of packages) {
    if (scripts)
      findings.check(name in allowScripts, 'each package with an install script was looked at (allowScripts)', name);
  }
  const folders = ['.', ...manifest.workspaces];
  for (const folder of folders) {
    const own = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(own[kind] ?? {})) {
        findings.check(
          /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
          'each dependency has one exact version',
          `${folder}: ${name} ${version}`,
        );
      }
    }
  }
}

function proveLicences(findings, packages) {
  for (const one of packages) {
    findings.check(
      isLicenceAllowed(one),
      'each licence is allowed, or a named exception',
      `${one.name} ${one.version}: ${one.licence || 'unknown'}`,
    );
  }
  // A list that refuses nothing would pass as well: it must refuse these.
  for (const licence of [
    'GPL-3.0',
    'AGPL-3.0-only',
    'SSPL-1.0',
    'BUSL-1.1',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-2.0',
    'MPL-2.0',
    '',
  ]) {
    findings.check(
      !isLicenceAllowed({ name: 'anything', licence, dev: false }),
      'the list refuses what it should',
      licence,
    );
  }
}

function proveNoSecrets(findings) {
  const files = repositoryFiles();
  if (files.length === 0) {
    findings.skip('secrets in the tree: this is no git checkout');
    return 0;
  }
  for (const file of files) {
    findings.check(!SECRET_FILE.test(file), 'no file of the tree is a secret by its name', file);
    const bytes = fs.readFileSync(path.join(root, file));
    if (bytes.includes(0)) continue;
    for (const { name, line } of secretsIn(file, bytes.toString('utf8'))) {
      findings.check(false, 'no secret in the tree', `${file}:${line} looks like a ${name}`);
    }
  }
  // Made here at run time, so that this file holds none itself.
  const samples = [
    `-----BEGIN ${'PRIVATE KEY'}-----`,
    `${'AK'}IA${'A1B2C3D4E5F6G7H8'}`,
    `ghp_${'a1'.repeat(18)}`,
    `"${'session_secret'}": "${'k3y'.repeat(6)}"`,
  ];
  samples.push(`DATABASE_URL=postgres://app:${'s3cret'}@db.internal/campus`);
  for (const sample of samples)
    findings.check(
      secretsIn('x.txt', sample).length > 0,
      'the search finds a secret that is there',
      sample.slice(0, 12),
    );
  return files.length;
}

/** Production refuses to start with a missing, short or example secret, without mail, and without TLS. */
async function proveStart(findings) {
  // The database is never reached: settings are refused before that.
  const good = {
    CAMPUSLINE_MODE: 'production',
    PORT: '0',
    DATABASE_URL: 'postgres://app_api@127.0.0.1:9/campusline',
    DATABASE_WORKER_URL: 'postgres://app_worker@127.0.0.1:9/campusline',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: 'https://campus.example.test',
    SMTP_URL: 'smtps://mail.example.test',
  };
  const { SESSION_SECRET: _, ...withoutSecret } = good;
  const { SMTP_URL: __, ...withoutMail } = good;
  const cases = [
    ['production without a session secret', 'SESSION_SECRET', withoutSecret],
    ['a short session secret', 'SESSION_SECRET', { ...good, SESSION_SECRET: 'too-short' }],
    ['the demo secret', 'SESSION_SECRET', { ...good, SESSION_SECRET: 'campusline-demo-secret-not-for-production' }],
    ['an example secret', 'SESSION_SECRET', { ...good, SESSION_SECRET: `changeme-${'x'.repeat(40)}` }],
    ['a secret of one character repeated', 'SESSION_SECRET', { ...good, SESSION_SECRET: 'a'.repeat(64) }],
    ['an address without TLS', 'PUBLIC_URL', { ...good, PUBLIC_URL: 'http://campus.example.test' }],
    ['production without mail', 'SMTP_URL', withoutMail],
    ['an unknown mode', 'CAMPUSLINE_MODE', { ...good, CAMPUSLINE_MODE: 'staging' }],
    ['a port that is none', 'PORT', { ...good, PORT: '70000' }],
    ['an address of another kind', 'DATABASE_URL', { ...good, DATABASE_URL: 'mysql://x/y' }],
  ];
  for (const [what, variable, environment] of cases) await proveRefusal(findings, what, variable, environment);
  return cases.length;
}

/** Installs and builds a copy of the tree with install scripts off. */
async function proveCleanBuild(findings, form) {
  const dry = await run('npm', ['ci', '--dry-run', '--ignore-scripts', '--offline'], root, 120_000);
  findings.check(dry.code === 0, 'npm ci accepts package.json and lock file together', dry.output.slice(-600));
  if (form === 'short') {
    findings.skip('install and build of a clean copy with scripts off: long form only (npm run proof -- P13)');
    return;
  }
  const copy = scratchFolder('p13');
  try {
    for (const file of repositoryFiles()) {
      fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      fs.copyFileSync(path.join(root, file), path.join(copy, file));
    }
    const install = await run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit'], copy, INSTALL_LIMIT);
    if (install.code !== 0 && /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENOTCACHED|ETIMEDOUT|network/i.test(install.output)) {
      findings.skip('install and build of a clean copy: no registry can be reached');
      return;
    }
    findings.check(install.code === 0, 'a clean copy installs with scripts off', install.output.slice(-800));
    if (install.code !== 0) return;
    const build = await run('npm', ['run', 'build'], copy, INSTALL_LIMIT);
    findings.check(build.code === 0, 'a clean copy builds after an install with scripts off', build.output.slice(-800));
    const made = ['shared/dist/index.js', 'backend/dist/main.js', 'frontend/dist/index.html'];
    for (const file of made) findings.check(fs.existsSync(path.join(copy, file)), 'the build makes what runs', file);
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * P13: supply chain and start (quality.md §1).
 * @param {{ form: 'short' | 'long', findings: import('./support.mjs').Findings }} run
 * @returns {Promise<string>}
 */
export async function supplyChainAndStart({ form, findings }) {
  const packages = lockedPackages();
  proveLockFile(findings, packages);
  proveLicences(findings, packages);
  const files = proveNoSecrets(findings);
  const starts = await proveStart(findings);
  const list = path.join(root, 'test/results/sbom.cdx.json');
  const components = writeBillOfMaterials(packages, list);
  findings.check(components > 100, 'the bill of materials lists every package', components);
  await proveCleanBuild(findings, form);
  findings.skip('known vulnerabilities and maintenance of the packages: need the registry');
  return `${packages.length} packages, ${files} files searched, ${starts} starts refused, SBOM of ${components} in ${path.relative(root, list)}`;
}
