/**
 * Everything that shapes a database and guards its rows, one line per fact, sorted: tables and their owners, columns,
 * constraints, indexes, policies, triggers, functions, views, grants. Two databases with the same lines are the same.
 */
const FACTS = `
  SELECT 'table ' || c.oid::regclass || ' ' || c.relkind::text || ' owner=' || pg_get_userbyid(c.relowner)
    || ' rls=' || c.relrowsecurity || ' forced=' || c.relforcerowsecurity || ' ' || coalesce(array_to_string(c.reloptions, ','), '') AS fact
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'bullmq') AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' notnull=' || a.attnotnull
    || ' generated=' || a.attgenerated::text || ' identity=' || a.attidentity::text || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE n.nspname IN ('public', 'bullmq') AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'constraint ' || c.conrelid::regclass || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid) || ' valid=' || c.convalidated
  FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname IN ('public', 'bullmq') AND c.conrelid <> 0
  UNION ALL
  SELECT 'index ' || schemaname || '.' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'bullmq')
  UNION ALL
  SELECT 'policy ' || schemaname || '.' || tablename || '.' || policyname || ' ' || permissive || ' ' || cmd || ' to ' || array_to_string(roles, ',')
    || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-')
  FROM pg_policies
  UNION ALL
  SELECT 'trigger ' || t.tgrelid::regclass || ' ' || pg_get_triggerdef(t.oid) FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'bullmq')
  UNION ALL
  SELECT 'function ' || p.oid::regprocedure || ' definer=' || p.prosecdef || ' ' || md5(p.prosrc) || ' acl=' || coalesce((SELECT string_agg(x::text, ',' ORDER BY x::text) FROM unnest(p.proacl) x), '')
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname IN ('public', 'bullmq') AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'grant ' || c.oid::regclass || ' ' || x::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, unnest(c.relacl) x
  WHERE n.nspname IN ('public', 'bullmq') AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT 'schema ' || n.nspname || ' ' || x::text FROM pg_namespace n, unnest(n.nspacl) x WHERE n.nspname IN ('public', 'bullmq')
  UNION ALL
  SELECT 'extension ' || extname FROM pg_extension
  UNION ALL
  SELECT 'migration ' || name FROM schema_migration`;

/**
 * PostgreSQL prints `(a AND b) AND c` after a restore where it printed `(a AND b AND c)` before. Where AND alone joins
 * the conditions of a check, brackets say nothing.
 */
function withoutIdleBrackets(fact) {
  return /^constraint .* CHECK /.test(fact) && !/ (OR|NOT) /.test(fact) ? fact.replace(/[()]/g, '') : fact;
}

/**
 * @param {(sql: string) => Promise<any[]>} rows runs one statement as superuser.
 * @returns {Promise<string[]>}
 */
export async function schemaFacts(rows) {
  return (await rows(FACTS)).map(({ fact }) => withoutIdleBrackets(fact)).sort((a, b) => (a < b ? -1 : 1));
}

/** What one list has and the other has not, in a few lines. */
export function differences(expected, found) {
  const missing = expected.filter(line => !found.includes(line)).map(line => `missing: ${line}`);
  const extra = found.filter(line => !expected.includes(line)).map(line => `extra:   ${line}`);
  return [...missing, ...extra];
}
