/**
 * Statements that change the session of a database connection, not only its transaction.
 * https://www.postgresql.org/docs/current/sql-set.html, https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-SET,
 * https://dev.mysql.com/doc/refman/8.4/en/user-variables.html
 */
export const SESSION_STATEMENT =
  /\bset_config\s*\(\s*[^,()]+,\s*[^,]+,\s*false\s*\)|(?:^|["'`])\s*set\s+(?!local\b|transaction\b)(?:session\s+)?(?:[\w"]+\.[\w"]+|@\w+)\s*(?:=|:=|\bto\b)/i;

/** Methods that run a statement. */
export const STATEMENT_CALLS: readonly string[] = [
  "query", "execute", "raw", "unsafe", "$executeRaw", "$executeRawUnsafe", "$queryRaw", "$queryRawUnsafe", "run",
]; // prettier-ignore
