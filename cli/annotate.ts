import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildData } from '../data/build';
import { ROOT } from '../data/paths';
import {
  createReader,
  tellsNames,
  unpackWords,
  type Mention,
  type Reader,
  type Sense,
  type SpelledOut,
} from '../reading/index';

/** `npm run -s annotate -- FILE...`: one JSON object a line for each UTF-8 text file, which is taken for one article. */

async function loadFromDisk(name: string): Promise<ArrayBuffer> {
  const file = await readFile(path.join(ROOT, 'public/data', name));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

function membersIn(text: string, { members }: SpelledOut): object {
  return { members: members.map((m) => ({ ...m, text: text.slice(m.start, m.end) })) };
}

/** An article's own whole list goes before the glossary's. */
function memberTexts(text: string, { spelledOut }: Mention, sense: Sense | undefined): string[] {
  if (!spelledOut || spelledOut.partial) return (sense?.members ?? []).map(({ zh }) => zh);
  return spelledOut.members.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
}

function describe(reader: Reader, text: string, mention: Mention): object {
  const term = reader.term(mention.id);
  const sense = term?.senses[mention.sense];
  return {
    start: mention.start,
    end: mention.end,
    id: mention.id,
    term: term?.term ?? text.slice(mention.start, mention.end),
    kind: mention.kind,
    members: memberTexts(text, mention, sense),
    spelledOut:
      mention.spelledOut && !mention.spelledOut.partial ? membersIn(text, mention.spelledOut) : null,
    partlySpelledOut: mention.spelledOut?.partial ? membersIn(text, mention.spelledOut) : null,
  };
}

async function main(files: string[]): Promise<number> {
  if (files.length === 0) {
    console.error('usage: npm run -s annotate -- FILE...');
    return 1;
  }
  await buildData();
  const reader = await createReader(loadFromDisk);
  let failed = 0;
  for (const file of files) {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      console.error(
        `annotate: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
      );
      failed = 1;
      continue;
    }
    const { words, terms } = reader.annotate(text);
    const read = reader.readArticle(text, terms);
    const told = tellsNames(terms, read) ? reader.wordsTold(text, read) : words;
    console.log(
      JSON.stringify({
        file,
        words: unpackWords(told),
        terms: read.map((mention) => describe(reader, text, mention)),
      }),
    );
  }
  return failed;
}

process.exitCode = await main(process.argv.slice(2));
