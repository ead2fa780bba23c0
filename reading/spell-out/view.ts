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

const OPENS: Record<string, string> = { '“': '”', '（': '）', '《': '》' };
const CLOSES: Record<string, string> = { '”': '“', '）': '（', '》': '《' };
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;
const WORDY = /[\p{L}\p{N}]/u;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/** Half-width marks inside numbers and Latin words (1,000; 19:00; don't) are no Chinese punctuation. */
function isInsideNumber(text: string, i: number): boolean {
  return LATIN_OR_DIGIT.test(text[i - 1] ?? '') && LATIN_OR_DIGIT.test(text[i + 1] ?? '');
}

function unify(text: string, i: number): string {
  const c = text[i]!;
  const code = c.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff5a && WORDY.test(c)) return String.fromCharCode(code - 0xfee0);
  const plain = PLAIN[c];
  if (plain === undefined) return c;
  return (c === ',' || c === ':' || c === '’') && isInsideNumber(text, i) ? c : plain;
}

/**
 * Makes the view. `fold` may make characters alike (traditional to simplified); it must keep the length.
 */
export function readView(text: string, fold: (text: string) => string = (t) => t): View {
  const folded = fold(text);
  const source = folded.length === text.length ? folded : text;
  const out: string[] = [];
  const at: number[] = [];
  const mate: number[] = [];
  let open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    let c = source[i]!;
    if (c === '\n' || c === '\u2028' || c === '\u2029') {
      if (out.length > 0 && out.at(-1) !== '\n') {
        out.push('\n');
        at.push(i);
        mate.push(-1);
      }
      open = [];
      continue;
    }
    if (BLANK.test(c)) continue;
    c = unify(source, i);
    if (c === '"' || (c === "'" && !isInsideNumber(source, i))) {
      c = open.some((o) => source[at[o]!] === source[i]) ? '”' : '“';
    }
    if (c === '—' && out.at(-1) === '—') continue;
    const here = out.length;
    out.push(c);
    at.push(i);
    mate.push(-1);
    if (OPENS[c]) open.push(here);
    const opener = CLOSES[c];
    if (opener) {
      for (let k = open.length - 1; k >= 0; k--) {
        if (out[open[k]!] !== opener) continue;
        mate[here] = open[k]!;
        mate[open[k]!] = here;
        open.length = k;
        break;
      }
    }
  }
  at.push(source.length);
  return { s: out.join(''), at: Int32Array.from(at), mate: Int32Array.from(mate) };
}

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
