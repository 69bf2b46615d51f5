import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './support.mjs';

/** Licences that any dependency may have (dependencies-and-ux.md §8). */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT-0', '0BSD'];

/** Other licences of named packages, each with the reason why it may stay. A package that is not named fails. */
const EXCEPTIONS = [
  {
    licence: 'OFL-1.1',
    packages: /^@fontsource/,
    reason: 'font files; the licence is made for shipping them with a program',
  },
  { licence: 'Python-2.0', packages: /^argparse$/, reason: 'permissive; a port of a module of Python' },
  { licence: 'CC0-1.0', packages: /^type-fest$/, reason: 'public domain, chosen beside MIT' },
  { licence: 'CC-BY-4.0', packages: /^caniuse-lite$/, dev: true, reason: 'data about browsers, read while building' },
  { licence: 'Unlicense', packages: /^isbot$/, reason: 'public domain' },
  {
    licence: 'BlueOak-1.0.0',
    packages: /^(glob|graceful-fs|jackspeak|minimatch|minipass|package-json-from-dist|path-scurry|lru-cache)$/,
    reason: 'permissive, without conditions on use',
  },
  { licence: 'MPL-2.0', packages: /./, dev: true, reason: 'development only (dependencies-and-ux.md §8)' },
];

/**
 * @typedef {object} InstalledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its own package.json says, otherwise as the lock file does.
 * @property {boolean} dev needed for building and testing only.
 * @property {string} integrity
 * @property {boolean} scripts whether it wants to run something when it is installed.
 */

function licenceOf(manifest) {
  const one = manifest.license ?? manifest.licenses;
  if (typeof one === 'string') return one;
  const list = Array.isArray(one) ? one : one ? [one] : [];
  return list.map(entry => entry.type ?? entry).join(' OR ');
}

/** Every package of the lock file, our own workspaces left out. @returns {InstalledPackage[]} */
export function lockedPackages() {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.link)
    .map(([place, entry]) => {
      let manifest = {};
      try {
        manifest = JSON.parse(fs.readFileSync(path.join(root, place, 'package.json'), 'utf8'));
      } catch {
        // Made for another platform and not installed here; the lock file says what it is.
      }
      return {
        name: entry.name ?? place.split('node_modules/').pop(),
        version: entry.version,
        licence: licenceOf(manifest) || entry.license || '',
        dev: Boolean(entry.dev || entry.devOptional),
        integrity: entry.integrity ?? '',
        resolved: entry.resolved,
        scripts: Boolean(entry.hasInstallScript),
      };
    });
}

function mayStay(licence, { name, dev }) {
  if (ALLOWED.includes(licence)) return true;
  return EXCEPTIONS.some(one => one.licence === licence && one.packages.test(name) && (!one.dev || dev));
}

/** Whether a package may be used: of `A OR B` one must be allowed, of `A AND B` both; unknown words are refused. */
export function isLicenceAllowed(found) {
  const plain = found.licence.replace(/[()]/g, ' ').trim();
  if (plain === '') return false;
  return plain
    .split(/\s+OR\s+/)
    .some(choice => choice.split(/\s+AND\s+/).every(licence => mayStay(licence.trim(), found)));
}

/**
 * Writes the list of everything the product is made of, in the form of CycloneDX 1.6.
 * @param {InstalledPackage[]} packages
 * @param {string} file
 * @returns {number} components written.
 */
export function writeBillOfMaterials(packages, file) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const unique = new Map(packages.map(one => [`${one.name}@${one.version}`, one]));
  const components = [...unique.values()].map(one => {
    const purl = `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
    const [algorithm = '', digest = ''] = one.integrity.split(' ')[0].split('-');
    return {
      type: 'library',
      'bom-ref': purl,
      name: one.name,
      version: one.version,
      purl,
      scope: one.dev ? 'excluded' : 'required',
      licenses: /\s(OR|AND)\s/.test(one.licence) ? [{ expression: one.licence }] : [{ license: { id: one.licence } }],
      hashes: [
        { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ],
    };
  });
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version },
      properties: [{ name: 'lock file (sha256)', value: digestOf(path.join(root, 'package-lock.json')) }],
    },
    components,
  };
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  return components.length;
}

function digestOf(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
