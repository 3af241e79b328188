// The pragmas libsql-server lets through (its query_analysis.rs), less those that write.
const withArgument = new Set(
  ['DEFER_FOREIGN_KEYS', 'FOREIGN_KEYS', 'FOREIGN_KEY_CHECK', 'FOREIGN_KEY_LIST', 'INDEX_INFO', 'INDEX_LIST'].concat([
    'INDEX_XINFO',
    'INTEGRITY_CHECK',
    'QUICK_CHECK',
    'TABLE_INFO',
    'TABLE_LIST',
    'TABLE_XINFO',
  ]),
)
const bare = new Set(
  ['APPLICATION_ID', 'AUTO_VACUUM', 'BUSY_TIMEOUT', 'CACHE_SIZE', 'COLLATION_LIST', 'COMPILE_OPTIONS'].concat(
    ['DATA_VERSION', 'DATABASE_LIST', 'ENCODING', 'FREELIST_COUNT', 'FUNCTION_LIST', 'JOURNAL_MODE', 'MODULE_LIST'],
    ['PAGE_COUNT', 'PAGE_SIZE', 'PRAGMA_LIST', 'QUERY_ONLY', 'RECURSIVE_TRIGGERS', 'SCHEMA_VERSION', 'SYNCHRONOUS'],
    ['TRUSTED_SCHEMA', 'USER_VERSION'],
  ),
)

/** Whether a client may run this pragma; `argued` when something stands after its name. */
export function isPragmaAllowed(name: string, argued: boolean): boolean {
  return withArgument.has(name) || (!argued && bare.has(name))
}
