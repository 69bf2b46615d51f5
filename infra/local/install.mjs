import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const LOCK = path.join(root, 'package-lock.json');
const STAMP = path.join(root, 'node_modules/.campusline-lock');

/** What npm itself notes about the tree it installed. */
const NOTE = path.join(root, 'node_modules/.package-lock.json');

/** Whether npm's note lists every package of the lock file at the same version; optional ones depend on the platform. */
function installedAsLocked() {
  try {
    const locked = JSON.parse(fs.readFileSync(LOCK, 'utf8')).packages;
    const installed = JSON.parse(fs.readFileSync(NOTE, 'utf8')).packages;
    return Object.entries(locked).every(
      ([place, { version, link, optional, devOptional, peer }]) =>
        !place.startsWith('node_modules/') ||
        link ||
        optional ||
        devOptional ||
        peer ||
        installed[place]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * Installs the packages of the lock file when they are missing or the lock file changed since.
 * @param {(text: string) => void} say is told before an install, which takes a minute or two.
 * @returns {boolean} whether something was installed.
 * @throws Error with one sentence when npm fails.
 */
export function installWhenNeeded(say) {
  const hash = createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex');
  const stamp = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
  if (stamp === hash && fs.existsSync(NOTE)) return false;
  if (installedAsLocked()) {
    fs.writeFileSync(STAMP, hash);
    return false;
  }
  say(fs.existsSync(NOTE) ? 'the lock file changed: installing packages' : 'installing packages, a minute or two');
  // Under "npm start" this names the very npm that runs; otherwise the one on the search path.
  const cli = process.env.npm_execpath;
  const [program, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  const outcome = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (outcome.status !== 0) throw new Error('"npm ci" failed; its message stands above.');
  fs.writeFileSync(STAMP, hash);
  return true;
}
