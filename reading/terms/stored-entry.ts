import type { Confidence, Member, Sense } from '../types';

/** An entry's text, decoded: only what is not empty is there. */
export interface StoredEntry {
  /** When it differs from the id. */
  term?: string;
  pinyin?: string[];
  senses: StoredSense[];
  see?: string[];
}

export interface StoredSense extends Partial<Omit<Sense, 'english' | 'confidence' | 'members'>> {
  english: string;
  confidence: Confidence;
  members?: Member[];
  /** Words that, on the same page, speak for this sense. */
  words?: string[];
}

const CONFIDENCES: readonly Confidence[] = ['sure', 'likely', 'unsure'];

/** 0 stands for what is not there, and is left out at the end: names of fields would be a third of the file. */
type Field = string | string[] | 0;
type SenseRow = [english: string, confidence?: number, ...fields: Field[]];
type EntryRow = [senses: SenseRow[], see?: Field, pinyin?: Field, term?: Field];

/** One entry as JSON text: rows of values, their places telling what they are. */
export function packEntry({ term, pinyin, senses, see }: StoredEntry): string {
  const row: EntryRow = [senses.map(packSense), see ?? 0, pinyin ?? 0, term ?? 0];
  return JSON.stringify(withoutEnd(row));
}

export function unpackEntry(text: string): StoredEntry {
  const [senses, see, pinyin, term] = JSON.parse(text) as EntryRow;
  return {
    senses: senses.map(unpackSense),
    ...(Array.isArray(see) && { see }),
    ...(Array.isArray(pinyin) && { pinyin }),
    ...(typeof term === 'string' && { term }),
  };
}

function packSense(sense: StoredSense): SenseRow {
  const { english, confidence, members, meaning, literal, since, source, scope, also, words } = sense;
  const pairs = members?.flatMap(({ zh, en }) => [zh, en ?? '']);
  return withoutEnd<SenseRow>([
    english,
    CONFIDENCES.indexOf(confidence),
    meaning ?? 0,
    pairs ?? 0,
    scope ?? 0,
    source ?? 0,
    since ?? 0,
    literal ?? 0,
    also ?? 0,
    words ?? 0,
  ]);
}

function unpackSense([english, confidence = 0, ...fields]: SenseRow): StoredSense {
  const [meaning, pairs, scope, source, since, literal, also, words] = fields;
  const members: Member[] = [];
  if (Array.isArray(pairs))
    for (let i = 0; i < pairs.length; i += 2) {
      const [zh = '', en] = pairs.slice(i, i + 2);
      members.push(en ? { zh, en } : { zh });
    }
  return {
    english,
    confidence: CONFIDENCES[confidence] ?? 'unsure',
    ...(typeof meaning === 'string' && { meaning }),
    ...(members.length > 0 && { members }),
    ...(typeof scope === 'string' && { scope }),
    ...(typeof source === 'string' && { source }),
    ...(typeof since === 'string' && { since }),
    ...(typeof literal === 'string' && { literal }),
    ...(Array.isArray(also) && { also }),
    ...(Array.isArray(words) && { words }),
  };
}

function withoutEnd<Row extends unknown[]>(row: Row): Row {
  while (row.at(-1) === 0 && row.length > 1) row.pop();
  return row;
}
