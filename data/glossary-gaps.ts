import type { TermIndex } from '../reading/terms/index';
import { readList } from './lists';

/** A likely slogan that no entry covers. */
export interface Gap {
  phrase: string;
  kind: 'numeric' | 'count' | 'quoted';
  /** In how many texts, and how often in all. */
  texts: number;
  times: number;
  /** Where it was met first. */
  example: string;
}

const NUMERAL = '[一二两三四五六七八九十百千双\\d]';
const QUOTED = /[“"「]([^“”"「」《》。；：！？\n]{2,24})[”"」]/gu;
const NUMERIC = new RegExp(`^(?:${NUMERAL}+(?:个|大|项)?\\p{Script=Han}|.*\\d\\+)`, 'u');
/** N个 with what follows, not in quotation marks; the longest reading is cut down to what recurs. */
const COUNTED =
  /(?<![“"「第\d一二两三四五六七八九十百千几多数每这那])[二两三四五六七八九十]个\p{Script=Han}{2,4}/gu;
/** Quoted wording that is no term: sayings in full, titles of shows, names of ships. */
const PLAIN_QUOTE = /[，,、]|^.{13,}$/u;

/**
 * Looks for gaps in texts (by name), most frequent first. A numeric quotation counts at once; what is not quoted, or
 * has no number, only where it recurs.
 */
export function findGaps(index: TermIndex, texts: Iterable<readonly [name: string, text: string]>): Gap[] {
  const gaps = new Map<string, Gap & { last: string }>();
  const genericHeads = readList('generic-heads.txt');
  const note = (name: string, phrase: string, kind: Gap['kind'], example: string) => {
    const gap = gaps.get(phrase) ?? { phrase, kind, texts: 0, times: 0, example, last: '' };
    gap.times++;
    if (gap.last !== name) gap.texts++;
    gap.last = name;
    gaps.set(phrase, gap);
  };
  for (const [name, raw] of texts) {
    const text = withoutMarkup(raw);
    const around = (at: number, length: number) =>
      text.slice(Math.max(0, at - 10), at + length + 10).replace(/\s+/g, ' ');
    const covered = coverage(index, text);
    for (const match of text.matchAll(QUOTED)) {
      const phrase = match[1]!;
      const at = match.index + 1;
      if (covered(at, at + phrase.length)) continue;
      if (NUMERIC.test(phrase)) note(name, phrase, 'numeric', around(at, phrase.length));
      else if (/^\p{Script=Han}{3,}$/u.test(phrase) && !PLAIN_QUOTE.test(phrase))
        note(name, phrase, 'quoted', around(at, phrase.length));
    }
    for (const { 0: run, index: at } of text.matchAll(COUNTED)) {
      for (let length = 4; length <= run.length; length++) {
        const phrase = run.slice(0, length);
        if (covered(at, at + length) || genericHeads.some((head) => phrase.slice(2).startsWith(head))) break;
        note(name, phrase, 'count', around(at, length));
      }
    }
  }
  return withoutHalves([...gaps.values()])
    .filter((gap) => gap.kind === 'numeric' || gap.texts > 1 || gap.times > 2)
    .map(({ last: _, ...gap }) => gap)
    .sort((a, b) => b.texts - a.texts || b.times - a.times);
}

const withoutMarkup = (text: string) => text.replace(/<[^>]*>/g, '\n').replace(/\]\([^)]*\)/g, ']');

/** Tells whether one mention holds all of a stretch. */
function coverage(index: TermIndex, text: string): (start: number, end: number) => boolean {
  const reach = new Uint32Array(text.length + 1);
  for (const { start, end } of index.match(text)) reach[start] = Math.max(reach[start]!, end);
  for (let at = 1; at < reach.length; at++) reach[at] = Math.max(reach[at]!, reach[at - 1]!);
  return (start, end) => reach[start]! >= end;
}

/** Of N个 phrases that begin alike, the longest that is nearly as frequent as the shorter. */
function withoutHalves<T extends Gap>(gaps: T[]): T[] {
  const byPhrase = new Map(gaps.map((gap) => [gap.phrase, gap]));
  return gaps.filter((gap) => {
    if (gap.kind !== 'count') return true;
    const shorter = byPhrase.get(gap.phrase.slice(0, -1));
    if (shorter?.kind === 'count' && gap.times < 0.8 * shorter.times) return false;
    return !gaps.some(
      (other) =>
        other.kind === 'count' &&
        other.phrase.length === gap.phrase.length + 1 &&
        other.phrase.startsWith(gap.phrase) &&
        other.times >= 0.8 * gap.times,
    );
  });
}
