import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './support.mjs';

/** What a secret looks like. Each pattern is tried on every line of every file of the tree. */
const PATTERNS = [
  { name: 'private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
  { name: 'key of a cloud', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b/ },
  {
    name: 'token of a service',
    pattern:
      /\b(?:gh[pousr]_[0-9A-Za-z]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|npm_[0-9A-Za-z]{36})\b/,
  },
  { name: 'key of a payment service', pattern: /\b[rs]k_live_[0-9A-Za-z]{16,}\b/ },
  { name: 'signed token', pattern: /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}/ },
  { name: 'password hash', pattern: /\$(?:argon2(?:id|i|d)\$v=|2[aby]\$\d\d\$)[^\s'"]{20,}/ },
  {
    name: 'address with a password',
    pattern:
      /\b(?:postgres(?:ql)?|rediss?|smtps?|https?|amqps?):\/\/[^\s:@/'"`$<>{}]+:(?!(?:password|passwd|pass|secret|wachtwoord)@)[^\s@/'"`$<>{}]{3,}@/,
  },
  {
    name: 'value of a secret',
    pattern:
      /\b\w*(?:password|passwd|secret|token|api_?key|private_?key)\w*['"]?\s*[:=]\s*(?<quote>['"])(?=[^'"\s]{12,}\k<quote>)(?=[^'"]*\d)(?=[^'"]*[a-z])[^'"\s$]+\k<quote>/i,
  },
];

/** Lines that look like secrets and are none; each with the reason. */
const HARMLESS = [
  { file: /^package-lock\.json$/, line: /"integrity"/, reason: 'digests of packages' },
  {
    file: /\.(spec|int-spec|api-spec)\.tsx?$|^test\//,
    line: /@(?:127\.0\.0\.1|localhost|db|database|host|server|somewhere|[\w.-]*example[\w.-]*)\b/,
    reason: 'addresses of tests, of nobody',
  },
];

/** Text longer than this many characters in one line is data, and is cut. */
const LONGEST_LINE = 20_000;

/** Files that are, or are about to be, in the repository. @returns {string[]} paths relative to the root. */
export function repositoryFiles() {
  const answer = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (answer.status !== 0) return [];
  return [...new Set(answer.stdout.split('\0'))].filter(file => file !== '' && fs.existsSync(path.join(root, file)));
}

/** Secrets in one text. @returns {{ name: string, line: number }[]} */
export function secretsIn(file, text) {
  const found = [];
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.slice(0, LONGEST_LINE);
    if (HARMLESS.some(one => one.file.test(file) && one.line.test(line))) continue;
    for (const { name, pattern } of PATTERNS) if (pattern.test(line)) found.push({ name, line: index + 1 });
  }
  return found;
}

/** A name like these holds a secret whatever is in it. */
export const SECRET_FILE =
  /(^|\/)(\.env(\.(?!example$)[^/]+)?|id_(rsa|ed25519|ecdsa)|[^/]+\.(pem|p12|pfx|key|keystore|jks))$/;
