/**
 * The article as this search reads it: white space gone (OCR puts it inside words), punctuation of all widths
 * and quotation marks of all styles made one, brackets paired; every character knows where it came from.
 */
import type { Span } from '../types';

export interface View {
  /** What is searched: quotes are “ ”, dashes one —, lines parted by one \n. */
  s: string;
  /** For each character of `s`, and for its end, the offset in the text. */
  at: Int32Array;
  /** For each bracket or quotation mark of `s` the place of its partner; -1 elsewhere and where it has none. */
  mate: Int32Array;
}

const PLAIN: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  '【': '（',
  '】': '）',
  '＋': '+',
  '〈': '《',
  '〉': '》',
  '「': '“',
  '『': '“',
  '〝': '“',
  '‘': '“',
  '」': '”',
  '』': '”',
  '〞': '”',
  '’': '”',
  '–': '—',
  '―': '—',
  '─': '—',
  '━': '—',
  '－': '—',
  '→': '—',
  '︱': '—',
  '｡': '。',
};

const OPENS = new Set(['“', '（', '《']);
const CLOSES: Record<string, string> = { '”': '“', '）': '（', '》': '《' };
/** What a list puts before its items: at a line's opening it is no more text than the indent. */
const BULLET = /[•·●◆■▪►]/;
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;
/** Faster than making a string unit by unit; half a surrogate pair becomes one other character. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const NEWLINE = 0x0a;
const DASH = '—';
const PAUSE = '、'.charCodeAt(0);

/** Half-width marks inside numbers and Latin words (1,000; 19:00; don't) are no Chinese punctuation. */
function isInsideNumber(text: string, i: number): boolean {
  return LATIN_OR_DIGIT.test(text[i - 1] ?? '') && LATIN_OR_DIGIT.test(text[i + 1] ?? '');
}

function isFullWidthWordCharacter(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

function unify(text: string, i: number): string {
  const c = text[i]!;
  const code = text.charCodeAt(i);
  if (isFullWidthWordCharacter(code)) return String.fromCharCode(code - 0xfee0);
  const plain = PLAIN[c];
  if (plain === undefined) return c;
  return (c === ',' || c === ':' || c === '’') && isInsideNumber(text, i) ? c : plain;
}

/** Code units that a rule may touch: all others, most of every text, are taken as they are. */
const TOUCHED = new Uint8Array(0x10000);
for (const c of [...Object.keys(PLAIN), ...Object.keys(CLOSES), ...OPENS, ...'•·●◆■▪►', DASH, '"', "'"]) {
  TOUCHED[c.charCodeAt(0)] = 1;
}
for (const [from, to] of [
  [0, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xff10, 0xff5a],
] as const) {
  TOUCHED.fill(1, from, to + 1);
}

/**
 * Makes the view. `fold` may make characters alike (traditional to simplified); it must keep the length.
 */
export function readView(text: string, fold: (text: string) => string = (t) => t): View {
  const folded = fold(text);
  const source = folded.length === text.length ? folded : text;
  const units = new Uint16Array(source.length);
  const at = new Int32Array(source.length + 1);
  const mate = new Int32Array(source.length).fill(-1);
  const brackets = new Brackets(mate);
  let length = 0;
  const put = (code: number, i: number) => {
    units[length] = code;
    at[length++] = i;
  };
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (TOUCHED[code] === 0) {
      put(code, i);
      continue;
    }
    if (code === NEWLINE || code === 0x2028 || code === 0x2029) {
      // no paragraph ends in a pause mark: the page broke the line
      if (length > 0 && units[length - 1] === PAUSE) continue;
      if (length > 0 && units[length - 1] !== NEWLINE) put(NEWLINE, i);
      brackets.newLine();
      continue;
    }
    const raw = source[i]!;
    if (BLANK.test(raw)) continue;
    if (BULLET.test(raw) && (length === 0 || units[length - 1] === NEWLINE)) continue;
    let c = unify(source, i);
    if (c === '"' || (c === "'" && !isInsideNumber(source, i))) c = brackets.isOpen(raw) ? '”' : '“';
    if (c === DASH && length > 0 && units[length - 1] === DASH.charCodeAt(0)) continue;
    brackets.see(c, raw, length);
    put(c.charCodeAt(0), i);
  }
  at[length] = source.length;
  return {
    s: UTF16.decode(units.subarray(0, length)),
    at: at.subarray(0, length + 1),
    mate: mate.subarray(0, length),
  };
}

/** Pairs brackets and quotation marks within a line; a straight quote closes the last one that was opened. */
class Brackets {
  readonly #mate: Int32Array;
  #open: { c: string; raw: string; at: number }[] = [];

  constructor(mate: Int32Array) {
    this.#mate = mate;
  }

  newLine(): void {
    if (this.#open.length > 0) this.#open = [];
  }

  isOpen(raw: string): boolean {
    return this.#open.some((o) => o.raw === raw);
  }

  see(c: string, raw: string, at: number): void {
    if (OPENS.has(c)) {
      this.#open.push({ c, raw, at });
      if (this.#open.length > DEEPEST) this.#open.shift();
      return;
    }
    const opener = CLOSES[c];
    if (!opener) return;
    const k = this.#open.findLastIndex((o) => o.c === opener);
    if (k < 0) return;
    const partner = this.#open[k]!.at;
    this.#mate[at] = partner;
    this.#mate[partner] = at;
    this.#open.length = k;
  }
}

/** More open brackets than this are a page's faults, not nesting. */
const DEEPEST = 8;

/** A stretch of the view as a stretch of the text. */
export function toText(view: View, span: Span): Span {
  return { start: view.at[span.start]!, end: view.at[span.end - 1]! + 1 };
}

/** A stretch of the text as a stretch of the view (empty where it holds white space only). */
export function toView(view: View, span: Span): Span {
  return { start: firstAtOrAfter(view.at, span.start), end: firstAtOrAfter(view.at, span.end) };
}

function firstAtOrAfter(at: Int32Array, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text without the marks that newspapers add or leave out at will. */
export function bare(text: string): string {
  return text.replace(/[\s“”‘’"'「」『』〝〞《》、，,\u200b\ufeff]/g, '');
}
