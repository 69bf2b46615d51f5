// Runs before anything is installed: nothing but Node's own modules, and syntax that an old Node still reads.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`Campusline needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const here = path.dirname(new URL(import.meta.url).pathname);
const flags = process.argv.slice(2);
const load = file => import(pathToFileURL(path.join(import.meta.dirname ?? here, file)).href);

try {
  const begin = Date.now();
  const say = text => console.log(`  ${'Packages'.padEnd(12)}${text}`);
  console.log('Campusline');
  const { installWhenNeeded } = await load('install.mjs');
  if (installWhenNeeded(say)) say(`installed  ${seconds(begin)}`);
  const { build } = await load('build.mjs');
  const building = Date.now();
  const built = await build();
  const result = built.length > 0 ? `built ${built.join(' and ')}` : 'up to date';
  console.log(`  ${'Build'.padEnd(12)}${result}  ${seconds(building)}`);
  if (flags.includes('--watch')) {
    const { watch } = await load('watch.mjs');
    await watch();
  } else {
    await load('../dist/local/launch.js');
  }
} catch (error) {
  if (error.output) console.error(error.output.trim());
  console.error(error.output || error.name === 'Error' ? error.message : error);
  process.exit(1);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
