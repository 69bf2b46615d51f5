import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const features = join(source, 'features');
const folders = [
  join(source, 'app', 'locales'),
  ...readdirSync(features)
    .map(feature => join(features, feature, 'locales'))
    .filter(folder => existsSync(folder)),
];

function read(folder: string, language: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
}

/** Every path to a text, with the text; an object is a step deeper. */
function textsOf(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Names between double braces, which must be the same in both languages. */
function placeholdersOf(text: unknown): string[] {
  return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1] ?? '').sort();
}

describe.each(folders.map(folder => [folder.slice(source.length + 1), folder]))('%s', (_name, folder) => {
  const dutch = textsOf(read(folder, 'nl'));
  const english = new Map(textsOf(read(folder, 'en')));

  it('has the same keys in Dutch and English', () => {
    expect([...english.keys()].sort()).toEqual(dutch.map(([path]) => path).sort());
  });

  it('has a text behind every key, with the same placeholders', () => {
    for (const [path, text] of dutch) {
      expect({ path, empty: text === '' || typeof text !== 'string' }).toEqual({ path, empty: false });
      expect({ path, placeholders: placeholdersOf(english.get(path)) }).toEqual({
        path,
        placeholders: placeholdersOf(text),
      });
    }
  });
});
