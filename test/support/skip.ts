import { describe } from '@jest/globals';

/**
 * A `describe` that is skipped, and says why, when something of the machine is missing. `npm test` prints the reason
 * from the name; a test that is skipped in any other way counts as failed there.
 * @param reason one sentence without the closing stop, or undefined to run.
 */
export function describeUnless(reason: string | undefined, name: string, body: () => void): void {
  if (reason === undefined) describe(name, body);
  else describe.skip(`${name} [skipped: ${reason}]`, body);
}
