import { hash, type Options, verify } from '@node-rs/argon2';

/** The library's enumeration of algorithms exists for the compiler only; 2 is argon2id. */
const ARGON2ID = 2 as Options['algorithm'];

/** 19 MiB, two passes, one lane (dependencies-and-ux.md §3). */
const COST: Options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash that no password has: checked when an account is unknown, so that the answer takes as long as for a known one. */
let nobody: Promise<string> | undefined;

/** Hashes a password in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a password belongs to a hash; for an unknown account (`undefined`) it takes the same time and answers no. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  if (passwordHash === undefined) {
    nobody ??= hash('nobody has this password', COST);
    await verify(await nobody, password);
    return false;
  }
  return verify(passwordHash, password);
}
