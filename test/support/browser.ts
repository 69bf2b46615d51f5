import { type Browser, chromium } from 'playwright-core';
import { findProgram, isProgram } from './find-program.js';

/** How to start the Chromium that was found. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
}

/** No sandbox, because containers run as root; nothing that calls home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The part of `@sparticuz/chromium` that is used; the package is optional, so its types may be absent. */
interface PackagedChromium {
  default: { args: string[]; executablePath(): Promise<string> };
}

/**
 * Finds Chromium: `CHROMIUM`, otherwise the system's, otherwise the one in the npm package `@sparticuz/chromium`
 * (Linux x64).
 * @throws Error when `CHROMIUM` is set and is not a program: a wrong value is never passed over.
 */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM is "${chosen}", which is not a program.`);
    return { executablePath: chosen, args: ARGUMENTS };
  }
  const system = findProgram(NAMES) ?? ELSEWHERE.find(isProgram);
  if (system) return { executablePath: system, args: ARGUMENTS };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const name = '@sparticuz/chromium';
  try {
    const packaged = (await import(name)) as PackagedChromium;
    const executablePath = await packaged.default.executablePath();
    // Made for functions that open one page; tests open several.
    const own = packaged.default.args.filter(flag => flag !== '--single-process');
    return { executablePath, args: [...own, ...ARGUMENTS] };
  } catch {
    return undefined;
  }
}

/** Why there is no browser on this machine, or undefined when there is one. For `describeUnless`. */
export async function browserMissing(): Promise<string | undefined> {
  return (await findBrowser())
    ? undefined
    : 'no Chromium was found: set CHROMIUM, install chromium, or install the package @sparticuz/chromium';
}

/** Starts the Chromium that was found; close it when the file ends. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found) throw new Error(await browserMissing());
  return chromium.launch(found);
}
