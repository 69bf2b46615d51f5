import { withClient } from '../../infra/local/prepare-database.js';

/** One line per thing of a schema, sorted, so that two databases can be compared as text. */
export type SchemaShape = string[];

async function lines(url: string, sql: string): Promise<string[]> {
  const { rows } = await withClient(url, client => client.query<{ line: string }>(sql));
  return rows.map(({ line }) => line).sort();
}

/** Columns, constraints and indexes of the public schema, the migration ledger left out. */
export async function tableShape(url: string): Promise<SchemaShape> {
  const skip = `NOT IN ('schema_migration')`;
  const columns = await lines(
    url,
    `SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name ${skip}`,
  );
  const constraints = await lines(
    url,
    `SELECT 'constraint ' || c.conrelid::regclass || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid) AS line
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     WHERE c.connamespace = 'public'::regnamespace AND c.contype <> 'n' AND t.relname ${skip}`,
  );
  const indexes = await lines(
    url,
    `SELECT 'index ' || tablename || ' ' || indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename ${skip}`,
  );
  return [...columns, ...constraints, ...indexes];
}

/** What guards the rows: row-level security, policies, triggers and the grants of the product's roles. */
export async function guardShape(url: string): Promise<SchemaShape> {
  const security = await lines(
    url,
    `SELECT 'security ' || relname || ' enabled=' || relrowsecurity || ' forced=' || relforcerowsecurity AS line
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
  const policies = await lines(
    url,
    `SELECT 'policy ' || tablename || '.' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ',')
       || ' using ' || coalesce(regexp_replace(qual, '\\s+', ' ', 'g'), '-')
       || ' check ' || coalesce(regexp_replace(with_check, '\\s+', ' ', 'g'), '-') AS line
     FROM pg_policies WHERE schemaname = 'public'`,
  );
  const triggers = await lines(
    url,
    `SELECT 'trigger ' || tgrelid::regclass || '.' || tgname || ' ' || pg_get_triggerdef(oid) AS line FROM pg_trigger WHERE NOT tgisinternal
       AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  );
  const grants = await lines(
    url,
    `SELECT 'grant ' || table_name || ' to ' || grantee || ' ' || string_agg(privilege_type, ',' ORDER BY privilege_type) AS line
     FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee <> 'app_owner' GROUP BY table_name, grantee`,
  );
  return [...security, ...policies, ...triggers, ...grants];
}
