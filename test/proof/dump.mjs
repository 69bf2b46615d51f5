/** Runs one statement and answers its rows. @typedef {(sql: string, parameters?: unknown[]) => Promise<any[]>} Rows */

const TABLES = `SELECT c.oid, c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;

/** Foreign keys come last, so that tables may be made and filled in any order. */
const CONSTRAINTS = `SELECT conname AS name, pg_get_constraintdef(oid) AS definition, contype = 'f' AS foreign
  FROM pg_constraint WHERE conrelid = $1 AND contype <> 'n' ORDER BY contype = 'f', conname`;

const COLUMNS = `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull",
    pg_get_expr(d.adbin, d.adrelid) AS expression, a.attgenerated <> '' AS generated
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

const GRANTS = `SELECT table_name AS name, grantee, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS rights
  FROM information_schema.role_table_grants
  WHERE table_schema = 'public' AND grantee NOT IN ('app_owner', 'postgres') AND grantor <> grantee GROUP BY 1, 2 ORDER BY 1, 2`;

const quoteText = text => `'${String(text).replaceAll("'", "''")}'`;

function columnLine({ name, type, notNull, expression, generated }) {
  const serial = expression?.startsWith('nextval(');
  // The ledger of TypeORM counts with a sequence of its own; `serial` makes one of the same name.
  if (serial) return `  ${name} serial NOT NULL`;
  const rest = generated ? ` GENERATED ALWAYS AS (${expression}) STORED` : expression ? ` DEFAULT ${expression}` : '';
  return `  ${name} ${type}${rest}${notNull ? ' NOT NULL' : ''}`;
}

/**
 * Writes the schema `public` and all its rows as plain SQL that `app_owner` can run in an empty database. Small on
 * purpose: embedded PostgreSQL ships no `pg_dump`, and this is for the kept dumps of P10 alone.
 * @param {Rows} rows as superuser.
 * @param {(table: string, row: any) => any} change gives the row as it is written.
 * @returns {Promise<string>}
 */
export async function dumpPublicSchema(rows, change = (_table, row) => row) {
  const tables = await rows(TABLES);
  const schema = [`SELECT set_config('app.scope', 'campus', false);`, 'CREATE EXTENSION IF NOT EXISTS btree_gist;'];
  const data = [];
  const late = [];
  for (const { oid, name, secured, forced } of tables) {
    const columns = await rows(COLUMNS, [oid]);
    schema.push(`CREATE TABLE ${name} (\n${columns.map(columnLine).join(',\n')}\n);`);
    const constraints = await rows(CONSTRAINTS, [oid]);
    for (const { name: constraint, definition, foreign } of constraints) {
      (foreign ? late : schema).push(`ALTER TABLE ${name} ADD CONSTRAINT "${constraint}" ${definition};`);
    }
    const names = constraints.map(constraint => constraint.name);
    for (const { indexname, indexdef } of await rows(
      `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = $1 ORDER BY 1`,
      [name],
    )) {
      if (!names.includes(indexname)) schema.push(`${indexdef};`);
    }
    if (secured) late.push(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`);
    if (forced) late.push(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`);
    const written = columns.filter(({ generated }) => !generated).map(column => column.name);
    const found = (await rows(`SELECT to_json(t) AS row FROM ${name} t ORDER BY 1::text`)).map(({ row }) =>
      change(name, row),
    );
    if (found.length > 0) {
      const list = written.join(', ');
      const lines = found.map(row => JSON.stringify(row)).join(',\n');
      data.push(
        `INSERT INTO ${name} (${list})\nSELECT ${list} FROM json_populate_recordset(NULL::${name}, ${quoteText(`[${lines}]`)});`,
      );
    }
  }
  for (const { tablename, policyname, cmd, roles, qual, with_check: check } of await rows(
    `SELECT tablename, policyname, cmd, array_to_string(roles, ', ') AS roles, qual, with_check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  )) {
    const conditions = `${qual ? ` USING (${qual})` : ''}${check ? ` WITH CHECK (${check})` : ''}`;
    late.push(`CREATE POLICY ${policyname} ON ${tablename} FOR ${cmd} TO ${roles}${conditions};`);
  }
  late.push('GRANT USAGE ON SCHEMA public TO app_api, app_worker;');
  for (const { name, grantee, rights } of await rows(GRANTS)) late.push(`GRANT ${rights} ON ${name} TO ${grantee};`);
  late.push(`SELECT setval('schema_migration_id_seq', (SELECT max(id) FROM schema_migration));`);
  return `${[...schema, ...data, ...late].join('\n\n')}\n`;
}
