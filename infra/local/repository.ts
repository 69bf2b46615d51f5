import fs from 'node:fs';
import path from 'node:path';

/** Absolute path of the repository, found from this file both in the sources and in `dist`. */
export function repositoryRoot(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'package-lock.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error('The repository of Campusline was not found.');
  }
}
