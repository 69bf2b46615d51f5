import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../backend/src/platform/database/migrations');
const words = process.argv.slice(2).join('-').toLowerCase();

if (!/^[a-z][a-z0-9-]{2,60}$/.test(words)) {
  console.error('Name what it brings, such as: npm run migration:new -- usage-records');
  process.exit(1);
}

const files = fs.readdirSync(folder).filter(name => /^\d{4}-.*\.ts$/.test(name));
const taken = files.map(name => Number(name.slice(0, 4)));
const number = String(Math.max(0, ...taken) + 1).padStart(4, '0');
if (files.some(name => name.slice(5) === `${words}.ts`)) {
  console.error(`There is a migration called "${words}" already.`);
  process.exit(1);
}

/** TypeORM orders by the number at the end of the class name, which must be a timestamp after the last one. */
const last = Math.max(
  0,
  ...files.map(name => Number(/class \w*?(\d{13})\b/.exec(fs.readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? 0)),
);
const timestamp = Math.max(Date.now(), last + 1);
const className = `${words.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase())}${timestamp}`;

const file = `${number}-${words}.ts`;
fs.writeFileSync(
  path.join(folder, file),
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it brings, in one sentence. */
export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
`,
  { flag: 'wx' },
);

const index = path.join(folder, 'index.ts');
fs.appendFileSync(index, `export { ${className} } from './${file.replace(/\.ts$/, '.js')}';\n`);
console.log(`wrote backend/src/platform/database/migrations/${file} and added it to index.ts`);
