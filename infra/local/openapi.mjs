import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'backend/src');

/** The three files this script derives from the source, each from the one before. */
const FILES = {
  metadata: 'backend/src/metadata.ts',
  document: 'shared/openapi/openapi.json',
  types: 'frontend/src/lib/api-schema.gen.d.ts',
};

/** Turns what the visitor collected into syntax: lists, records, and literals that are syntax already. */
function literal(value) {
  const make = ts.factory;
  if (Array.isArray(value)) {
    return make.createArrayLiteralExpression(
      value.map(([target, members]) => make.createArrayLiteralExpression([target, literal(members)])),
    );
  }
  if (ts.isObjectLiteralExpression(value)) return value;
  return make.createObjectLiteralExpression(
    Object.entries(value).map(([key, member]) =>
      make.createPropertyAssignment(make.createStringLiteral(key), literal(member)),
    ),
  );
}

/**
 * Reads doc comments, types and validators of the DTO and controller classes, which decorators alone do not know, and
 * prints them as a module that the OpenAPI document is made with.
 */
function metadataText() {
  const target = path.join(root, FILES.metadata);
  const visitor = new ReadonlyVisitor({
    introspectComments: true,
    classValidatorShim: true,
    esmCompatible: true,
    pathToSource: source,
    dtoFileNameSuffix: ['.dto.ts'],
    controllerFileNameSuffix: ['.controller.ts'],
  });
  const program = ReadonlyVisitor.createTsProgram(path.join(root, 'backend/tsconfig.json'));
  const files = program
    .getSourceFiles()
    .filter(file => !file.isDeclarationFile && file.fileName.startsWith(source) && file.fileName !== target)
    .sort((one, two) => (one.fileName < two.fileName ? -1 : 1));
  for (const file of files) visitor.visit(program, file);
  const printed = ts
    .createPrinter()
    .printNode(
      ts.EmitHint.Unspecified,
      literal(visitor.collect()),
      ts.createSourceFile('metadata.ts', '', ts.ScriptTarget.Latest),
    );
  const imports = Object.entries(visitor.typeImports)
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([key, expression]) => `[${JSON.stringify(key)}]: ${expression},`);
  const text = `// Derived from the DTO and controller classes by "npm run openapi"; not written by hand.

/** What the OpenAPI document needs to know about DTO classes and routes beyond their decorators. */
export const apiMetadata = async (): Promise<Record<string, unknown>> => {
  const t = {\n${imports.join('\n')}\n};
  return { '@nestjs/swagger': ${printed} };
};
`;
  // Relative specifiers need their suffix under nodenext.
  return formatted(text.replace(/import\("(\.[^"]*?)(\.js)?"\)/g, 'import("$1.js")'), FILES.metadata);
}

/** The text as `npm run format` would leave it. */
function formatted(text, file) {
  const program = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const outcome = spawnSync(process.execPath, [program, 'format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (outcome.status !== 0) throw new Error(`biome format failed: ${outcome.stderr}`);
  return outcome.stdout;
}

/** The OpenAPI document of the built backend. */
async function documentText() {
  const { createOpenApiDocument } = await import(pathToFileURL(path.join(root, 'backend/dist/index.js')).href);
  return `${JSON.stringify(await createOpenApiDocument(), null, 2)}\n`;
}

/** The types of the frontend's client for that document. */
async function typesText(document) {
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const nodes = await openapiTypescript(JSON.parse(document), { alphabetize: true });
  const text = `// Derived from shared/openapi/openapi.json by "npm run openapi"; not written by hand.\n\n${astToString(nodes)}`;
  return formatted(text, FILES.types);
}

function current(file) {
  const place = path.join(root, file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : '';
}

/** Writes only when something changed: watching tools would otherwise go round in circles. */
function write(file, text) {
  if (current(file) === text) return;
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
  console.log(`wrote ${file}`);
}

/** The first line in which the committed text differs from the derived one. */
function firstDifference(file, text) {
  const committed = current(file).split('\n');
  const derived = text.split('\n');
  const line = derived.findIndex((content, index) => content !== committed[index]);
  const at = line < 0 ? derived.length : line;
  return `${file}:${at + 1} differs from what the source says\n  committed: ${committed[at] ?? '(end)'}\n  derived:   ${derived[at] ?? '(end)'}`;
}

async function check() {
  const document = await documentText();
  const derived = { metadata: metadataText(), document, types: await typesText(document) };
  const drifted = Object.keys(FILES).filter(name => current(FILES[name]) !== derived[name]);
  for (const name of drifted) console.error(firstDifference(FILES[name], derived[name]));
  if (drifted.length > 0) console.error('Run "npm run openapi" and commit the result.');
  return drifted.length === 0;
}

const flags = process.argv.slice(2);
if (flags.includes('--check')) {
  process.exit((await check()) ? 0 : 1);
} else if (flags.includes('--metadata')) {
  write(FILES.metadata, metadataText());
} else {
  write(FILES.metadata, metadataText());
  const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (compiled.status !== 0) process.exit(1);
  const document = await documentText();
  write(FILES.document, document);
  write(FILES.types, await typesText(document));
  process.exit(0);
}
