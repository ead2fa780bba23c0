import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Document } from 'yaml';
import { isSeq, LineCounter, parseDocument } from 'yaml';
import type { GlossaryEntry } from './glossary-schema';
import { entrySchema, toEntry } from './glossary-schema';

/** Something wrong in a glossary file. `error`: the check fails, and a build leaves the entry out. */
export interface GlossaryProblem {
  file: string;
  line: number;
  severity: 'error' | 'warning';
  message: string;
}

export interface ReadGlossary {
  entries: GlossaryEntry[];
  problems: GlossaryProblem[];
}

/** Reads every `*.yaml` of a folder, in order of name; a broken entry is reported and left out. */
export function readGlossary(folder: string): ReadGlossary {
  const result: ReadGlossary = { entries: [], problems: [] };
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const { entries, problems } = readGlossaryFile(name, readFileSync(join(folder, name), 'utf8'));
    result.entries.push(...entries);
    result.problems.push(...problems);
  }
  return result;
}

/** Reads one file's text; `file` is only named in what is reported. */
export function readGlossaryFile(file: string, text: string): ReadGlossary {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, keepSourceTokens: false });
  const problems: GlossaryProblem[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    severity: 'error',
    message: error.message.split('\n')[0]!,
  }));
  const list = document.contents;
  if (!isSeq(list)) {
    if (list !== null)
      problems.push({ file, line: 1, severity: 'error', message: 'the file must be a list of entries' });
    return { entries: [], problems };
  }

  const entries: GlossaryEntry[] = [];
  list.items.forEach((_, index) => {
    const line = lineOf(document, lines, [index]);
    const value: unknown = document.getIn([index], false);
    const checked = v.safeParse(entrySchema, toPlain(value));
    if (checked.success) {
      entries.push(toEntry(checked.output, file, line));
      return;
    }
    for (const issue of checked.issues) {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      const message =
        issue.type === 'strict_object' && issue.expected === 'never'
          ? `unknown key “${String(path.at(-1))}”`
          : `${path.join('.')}: ${missing(issue) ? 'is missing' : issue.message}`;
      problems.push({ file, line: lineOf(document, lines, [index, ...path]), severity: 'error', message });
    }
  });
  return { entries, problems };
}

const missing = (issue: v.BaseIssue<unknown>) => issue.received === 'undefined';

const toPlain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
    ? (value.toJSON() as unknown)
    : value;

/** The line of the innermost part of the path that is written there. */
function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos((node.range as number[])[0]!).line;
  }
  return 1;
}
