/** What is used here of a connection of better-sqlite3; `Statement` is its own. */
interface Connection<Statement> {
  prepare(sql: string): Statement;
}

/** How many statements are kept; a save of the largest type needs some two hundred different ones. */
const KEPT = 1000;

/** Statements that read or write rows; all but these and `TURNS` may change tables. */
const ROWS = /^\s*(select|insert|update|delete)\b/i;
const TURNS = /^\s*(begin|commit|rollback|savepoint|release)\b/i;

/**
 * Lets a connection prepare a statement once instead of each time. A save is some hundred small statements, and knex has
 * each of them parsed and planned anew, which took a quarter of the time of a publishing. When tables change, all are
 * forgotten.
 */
export function keepStatements<Statement>(connection: Connection<Statement>): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  connection.prepare = (sql) => {
    if (!ROWS.test(sql)) {
      if (!TURNS.test(sql)) kept.clear();
      return prepare(sql);
    }
    const statement = kept.get(sql) ?? prepare(sql);
    // The one that was used last is forgotten last.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.size > KEPT ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}
