import path from 'node:path';
import { DEMO_PASSWORD, demoAccounts, readSettings, type Settings, startServer } from '@campusline/backend';
import { seedDemoCampus } from '../seed/index.js';
import { choosePort } from './choose-port.js';
import { importFile } from './import.js';
import { type OpenDatabase, openDatabase } from './open-database.js';
import { dataFolder } from './postgres-cluster.js';
import { databaseOwner } from './process-owner.js';
import { Progress } from './progress.js';
import { repositoryRoot } from './repository.js';
import { secretFile } from './secret-file.js';
import { codeOf, messageOf, StartProblem } from './start-problem.js';
import { checkEnvironment, checkQueue, type Environment } from './check-environment.js';
import { Stopping } from './stopping.js';

/** What the command line asks for. */
interface Wish {
  seedOnly: boolean;
  importPath?: string;
  apply: boolean;
}

/** @throws StartProblem for a flag that does not exist. */
function readWish(argv: readonly string[]): Wish {
  const wish: Wish = { seedOnly: false, apply: false };
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--seed-only') wish.seedOnly = true;
    else if (word === '--apply') wish.apply = true;
    else if (word === '--import') {
      index += 1;
      const file = argv[index];
      if (!file || file.startsWith('--')) throw new StartProblem('Name the file: npm run import -- <file> [--apply].');
      wish.importPath = file;
    } else throw new StartProblem(`"${word}" is unknown; there are --seed-only, --import <file> and --apply.`);
  }
  if (wish.apply && !wish.importPath) throw new StartProblem('--apply belongs to --import <file>.');
  return wish;
}

/**
 * Starts the product in this process: database, schema, demo campus, server; or does the one job that was asked for.
 * @throws StartProblem or SettingRefused with one sentence.
 */
async function launch(argv: readonly string[], given: Environment, stopping: Stopping): Promise<void> {
  const wish = readWish(argv);
  const root = repositoryRoot();
  checkEnvironment(given);
  await checkQueue(given);
  const owner = given.DATABASE_URL ? {} : databaseOwner();
  const folder = dataFolder(path.resolve(root, given.CAMPUSLINE_DATA || '.campusline'), owner);
  const progress = new Progress();
  const database = await openDatabase(given, folder, progress, wish.seedOnly || wish.importPath !== undefined);
  stopping.add(() => database.close());
  const environment = completed(database, folder);

  if (wish.importPath) {
    const settings = readSettings(environment);
    await importFile({ settings, path: path.resolve(given.INIT_CWD ?? '.', wish.importPath), apply: wish.apply });
    await stopping.run();
    return;
  }
  await seed(readSettings(environment), progress);
  if (wish.seedOnly) {
    await stopping.run();
    return;
  }
  const { server, settings } = await serve(environment, progress);
  stopping.add(() => server.close());
  // On this machine people type "localhost"; in production they come by the public address.
  database.lock?.announce(settings.publicUrl);
  welcome(settings, database, folder, progress);
}

/** The environment with the secret of the session cookie, kept in the data folder when none is given. */
function completed(database: OpenDatabase, folder: string): Environment {
  const environment: Environment = { ...database.environment, CAMPUSLINE_DATA: folder };
  // A production database of somebody else may serve several processes: they need one secret, from outside.
  const own = environment.CAMPUSLINE_MODE !== 'production' || database.lock !== undefined;
  if (!environment.SESSION_SECRET && own) environment.SESSION_SECRET = secretFile(folder, 'session-secret');
  return environment;
}

async function seed(settings: Settings, progress: Progress): Promise<void> {
  if (settings.mode !== 'demo') return;
  await progress.step('Demo campus', async () => {
    const seeded = await seedDemoCampus({ settings, onProgress: words => progress.line('Demo campus', words) });
    return { words: seeded ? 'filled' : 'stands already', result: undefined };
  });
}

/** Starts the server on the wanted port, or in demo mode on the next free one. */
async function serve(environment: Environment, progress: Progress) {
  const { port: wanted, host, mode } = readSettings(environment);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(wanted, host);
    if (wanted !== 0 && port !== wanted) {
      if (mode === 'production') throw new StartProblem(`PORT ${wanted} is taken by another program.`);
      progress.line('Port', `${wanted} is taken by another program; ${port} is used instead`);
    }
    const settings = readSettings({ ...environment, PORT: String(port) });
    try {
      return await progress.step('Server', async () => {
        const server = await startServer(settings);
        return { words: 'ready', result: { server, settings } };
      });
    } catch (error) {
      // Somebody took the port between the look and the start.
      if (codeOf(error) !== 'EADDRINUSE' || attempt === 3) throw error;
    }
  }
}

function welcome(settings: Settings, database: OpenDatabase, folder: string, progress: Progress): void {
  progress.plain();
  progress.line('Open', settings.publicUrl);
  if (settings.mode === 'demo') {
    for (const [index, account] of demoAccounts.entries()) {
      const words = `${account.email.padEnd(30)} ${account.role.padEnd(20)} ${account.organisationName}`;
      progress.line(index === 0 ? 'Sign in as' : '', words);
    }
    progress.line('Password', DEMO_PASSWORD);
  }
  progress.line('Data', folder);
  if (!database.place.startsWith(folder)) progress.line('Database', database.place);
  progress.line('Stop', 'Ctrl-C');
}

/** Prints one sentence for what a person can mend, and everything for what is a defect. */
function report(error: unknown): void {
  const name = error instanceof Error ? error.name : '';
  if (name === 'StartProblem' || name === 'SettingRefused') console.error(`\n${messageOf(error)}`);
  else console.error('\nCampusline could not start. This is a defect; please report it with these lines:\n', error);
}

const stopping = new Stopping();
stopping.onSignals();
try {
  await launch(process.argv.slice(2), process.env, stopping);
} catch (error) {
  // What breaks because its database is being stopped is no news.
  if (!stopping.isUnderWay) report(error);
  await stopping.run().catch(report);
  process.exit(1);
}
