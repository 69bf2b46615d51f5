import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Absolute path of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * A generator of repeatable chance: the same seed gives the same proof.
 * @typedef {object} Chance
 * @property {() => number} next a number in [0, 1).
 * @property {(least: number, most: number) => number} whole a whole number, both bounds included.
 * @property {(items: readonly any[]) => any} pick one of the items.
 * @property {(items: readonly any[]) => any[]} shuffled the items in another order.
 */

/**
 * @param {string} seed any text.
 * @returns {Chance}
 */
export function chanceOf(seed) {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    pick: items => items[whole(0, items.length - 1)],
    shuffled(items) {
      const copy = [...items];
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = whole(0, index);
        [copy[index], copy[other]] = [copy[other], copy[index]];
      }
      return copy;
    },
  };
}

/** Most examples of one finding that are printed; the rest is counted. */
const MOST_EXAMPLES = 5;

/** What a proof found: claims that hold or do not, facts worth printing, and what could not be looked at. */
export class Findings {
  /** @type {Map<string, { count: number, examples: string[] }>} */
  #faults = new Map();
  #claims = 0;
  /** @type {string[]} */
  notRun = [];

  /**
   * One claim. `example` says what was seen instead; a claim may be made many times and is then counted.
   * @param {boolean} holds
   * @param {string} claim
   * @param {unknown} [example]
   */
  check(holds, claim, example) {
    this.#claims += 1;
    if (holds) return;
    const fault = this.#faults.get(claim) ?? { count: 0, examples: [] };
    fault.count += 1;
    if (example !== undefined && fault.examples.length < MOST_EXAMPLES) {
      fault.examples.push(typeof example === 'string' ? example : JSON.stringify(example));
    }
    this.#faults.set(claim, fault);
  }

  /** Something this machine cannot show; it is told and does not count as passed. @param {string} reason */
  skip(reason) {
    this.notRun.push(reason);
    console.log(`  NOT RUN  ${reason}`);
  }

  get claims() {
    return this.#claims;
  }

  get failed() {
    return this.#faults.size > 0;
  }

  print() {
    for (const [claim, { count, examples }] of this.#faults) {
      console.log(`  ✗ ${claim}${count > 1 ? ` (${count} times)` : ''}`);
      for (const example of examples) console.log(`      ${example}`);
    }
  }
}

/** Makes a scratch folder that every user may pass through, since PostgreSQL does not run as root. */
export function scratchFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `campusline-${name}-`));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/**
 * The value below which `share` of the numbers lie.
 * @param {readonly number[]} numbers need not be sorted.
 * @param {number} share 0 to 1.
 */
export function percentile(numbers, share) {
  if (numbers.length === 0) return Number.NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Runs `work` on every item, `width` at a time.
 * @param {readonly any[]} items
 * @param {number} width
 * @param {(item: any, index: number) => Promise<void>} work
 */
export async function inParallel(items, width, work) {
  let nextIndex = 0;
  const worker = async () => {
    while (nextIndex < items.length) {
      const index = nextIndex;
      nextIndex += 1;
      await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
