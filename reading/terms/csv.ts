/** A line of a CSV file; `line` is where it starts, from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Reads CSV as spreadsheets write it: comma, semicolon or tab (the first line decides), quotes doubled inside
 * quotes, line breaks inside quotes. Empty lines are left out. `unclosedAt`: the line of a quote that never ends;
 * what it began is dropped.
 */
export function parseCsv(text: string): { rows: CsvRow[]; unclosedAt?: number } {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  let cell = '';
  let quotedSince: number | undefined;
  const endRow = () => {
    row.cells.push(cell);
    cell = '';
    if (row.cells.some((value) => value.trim())) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\n') line++;
    if (quotedSince !== undefined) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source[++at]!;
      else quotedSince = undefined;
    } else if (character === '"' && cell === '') quotedSince = line;
    else if (character === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else cell += character;
  }
  if (quotedSince !== undefined) return { rows, unclosedAt: quotedSince };
  endRow();
  return { rows };
}

function separatorOf(source: string): string {
  const head = source.slice(0, source.search(/\n|$/));
  return [',', '\t', ';'].reduce((best, mark) =>
    head.split(mark).length > head.split(best).length ? mark : best,
  );
}

/** One line of CSV, without its end. */
export function toCsvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
