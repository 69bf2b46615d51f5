import fs from 'node:fs';
import path from 'node:path';
import { describeUnless } from './skip.js';

/**
 * The folder with domain files and sample data that lies beside the clone: `CAMPUSLINE_KNOWLEDGE`, otherwise
 * `../shared`. Undefined when it is not there; it is no part of the repository.
 */
export function knowledgeFolder(): string | undefined {
  const chosen = process.env.CAMPUSLINE_KNOWLEDGE;
  const folder = path.resolve(chosen || path.join(import.meta.dirname, '../../../shared'));
  return fs.existsSync(path.join(folder, 'domain')) ? folder : undefined;
}

/**
 * A `describe` for tests over the worked examples and real data of that folder; skipped with the reason without it.
 * @param file path inside the folder that the tests read, such as `data/nemo/machine-park.json`.
 */
export function describeWithKnowledge(file: string, name: string, body: (absolutePath: string) => void): void {
  const folder = knowledgeFolder();
  const wanted = folder && path.join(folder, file);
  const found = wanted !== undefined && fs.existsSync(wanted);
  const reason = folder
    ? `the folder with domain files has no ${file}`
    : 'the folder with domain files (CAMPUSLINE_KNOWLEDGE, else ../shared) is not here';
  describeUnless(found ? undefined : reason, name, () => body(wanted ?? file));
}
