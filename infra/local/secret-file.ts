import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { codeOf, messageOf, StartProblem } from './start-problem.js';

/** 32 random bytes in characters that need no escaping in an address. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Reads the secret kept in `folder/name`, or makes one: random, readable by its owner alone (0600).
 * The file appears whole or not at all, so two processes at once read the same secret.
 * @throws StartProblem when the folder cannot be written or the file cannot be read.
 */
export function secretFile(folder: string, name: string): string {
  const file = path.join(folder, name);
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    if (!fs.existsSync(file)) {
      fs.writeFileSync(draft, `${randomSecret()}\n`, { mode: 0o600, flag: 'wx' });
      try {
        fs.linkSync(draft, file);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      } finally {
        fs.rmSync(draft, { force: true });
      }
    }
    const secret = fs.readFileSync(file, 'utf8').trim();
    if (secret.length < 32) throw new StartProblem(`The secret in ${file} is damaged; put the file back as it was.`);
    return secret;
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(`The secret ${file} cannot be read or written (${messageOf(error)}).`);
  }
}
