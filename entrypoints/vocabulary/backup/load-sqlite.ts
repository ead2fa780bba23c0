import type { SqlJsStatic } from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';

/** SQLite, from the package and only when something is exported. */
export async function loadSqlite(): Promise<SqlJsStatic> {
  const { default: start } = await import('sql.js');
  return start({ locateFile: () => wasm });
}
