import { ProductProcess, withClient } from './stack.mjs';

/** Roles that must never run the product, and how each is made. */
const POWERFUL = [
  { name: 'proof_superuser', make: `CREATE ROLE proof_superuser LOGIN SUPERUSER PASSWORD 'p'` },
  {
    name: 'proof_bypass',
    make: `CREATE ROLE proof_bypass LOGIN BYPASSRLS PASSWORD 'p'; GRANT app_api TO proof_bypass`,
  },
  { name: 'proof_as_owner', make: `CREATE ROLE proof_as_owner LOGIN PASSWORD 'p' IN ROLE app_owner` },
];

/** Starts the server and waits until it ends or says that it runs. */
async function start(environment) {
  const one = new ProductProcess('main.js', environment);
  const timer = setTimeout(() => one.child.kill('SIGKILL'), 30_000);
  let answered = false;
  const answers = one.ready().then(
    () => (answered = true),
    () => undefined,
  );
  await Promise.race([one.ended, answers]);
  if (answered) await one.stop();
  clearTimeout(timer);
  return { answered, code: await one.ended, output: one.output };
}

/**
 * Starts the product with an environment that it must refuse: exit code 1 and one sentence that names the variable.
 * @param {import('./support.mjs').Findings} findings
 * @param {string} what in words, for the report.
 * @param {string} variable
 * @param {Record<string, string>} environment
 */
export async function proveRefusal(findings, what, variable, environment) {
  const { answered, code, output } = await start(environment);
  const lines = output.trim().split('\n');
  const sentence = lines.length === 1 && lines[0].startsWith(variable) && lines[0].endsWith('.');
  findings.check(!answered && code === 1, `start refuses ${what}`, `exit ${code}: ${output.slice(0, 300)}`);
  findings.check(
    answered || sentence,
    `the refusal of ${what} is one sentence that names ${variable}`,
    output.slice(0, 500),
  );
}

/**
 * The roles of contracts.md §7: plain, not owners, blind without scope; and starts with powerful roles are refused.
 * @returns {Promise<number>} starts that were tried.
 */
export async function proveRoles({ findings, stack, database }) {
  const roles = await database.rows(
    `SELECT rolname AS name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
       (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns,
       (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname LIKE 'app\\_%' ORDER BY 1`,
  );
  findings.check(
    roles.map(({ name }) => name).join() === 'app_api,app_owner,app_worker',
    'the roles of contracts.md §7 exist',
    roles,
  );
  for (const role of roles) {
    const plain =
      !role.rolsuper && !role.rolbypassrls && !role.rolcreaterole && !role.rolcreatedb && !role.rolreplication;
    findings.check(plain && role.memberships === 0, 'each role is plain', role);
    if (role.name !== 'app_owner') findings.check(role.owns === 0, 'the roles that run the product own nothing', role);
  }
  for (const url of [database.apiUrl, database.workerUrl]) await proveBlind(findings, url);

  for (const { name, make } of POWERFUL) {
    await database.rows(make);
    for (const variable of ['DATABASE_URL', 'DATABASE_WORKER_URL']) {
      const url = new URL(database.apiUrl);
      url.username = name;
      url.password = 'p';
      await proveRefusal(findings, `${name.replace('proof_', 'the role ')} in ${variable}`, variable, {
        ...stack.environment,
        DATABASE_URL: database.apiUrl,
        DATABASE_WORKER_URL: database.workerUrl,
        [variable]: url.href,
      });
    }
  }
  await proveRefusal(findings, 'the owner of the tables', 'DATABASE_URL', {
    ...stack.environment,
    DATABASE_URL: database.ownerUrl,
    DATABASE_WORKER_URL: database.workerUrl,
  });
  const plain = await start({
    ...stack.environment,
    DATABASE_URL: database.apiUrl,
    DATABASE_WORKER_URL: database.workerUrl,
  });
  findings.check(plain.answered, 'start takes the plain roles', plain.output.slice(0, 500));
  return POWERFUL.length * 2 + 1;
}

/** A role without scope sees no protected row and can shape nothing. */
async function proveBlind(findings, url) {
  await withClient(url, async client => {
    const { rows } = await client.query('SELECT count(*)::int AS n FROM booking');
    findings.check(rows[0].n === 0, 'a role without scope reads no booking', rows[0]);
    for (const statement of [
      'ALTER TABLE booking DISABLE ROW LEVEL SECURITY',
      'CREATE TABLE stray (id int)',
      'DELETE FROM booking',
      'DELETE FROM allocation',
      'TRUNCATE booking',
      'SET ROLE app_owner',
      `UPDATE schema_migration SET name = 'x'`,
    ]) {
      const refused = await client.query(statement).then(
        () => false,
        error => error.code === '42501',
      );
      findings.check(refused, 'the roles that run the product may not do this', `${client.user ?? ''} ${statement}`);
    }
  });
}
