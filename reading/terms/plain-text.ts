import { isHanUnit } from '../han';
import { INVISIBLE, SPACES } from '../white-space';

/**
 * A text without what may come and go inside a term: white space, quotation marks, commas.
 * `codes[k]` is the k-th character kept, `at[k]` its offset in the text, `gaps[k]` what was dropped before it.
 */
export interface PlainText {
  length: number;
  codes: Uint16Array;
  at: Uint32Array;
  gaps: Uint8Array;
}

/** What stood between two kept characters; flags of `gaps`. */
const GAP_SPACE = 1;
/** A line break; e-papers and OCR break words over lines. */
export const GAP_LINE = 2;
/** An empty line: a new paragraph, mostly. */
export const GAP_PARAGRAPH = 4;
export const GAP_QUOTE = 8;
/** `、` `，` `·` or a dash, or a quotation that ends where the next one begins. */
export const GAP_SEPARATOR = 16;

const KEEP = 0;
const SPACE = 1;
const LINE = 2;
const OPENING = 3;
const CLOSING = 4;
const EITHER_QUOTE = 5;
const SEPARATOR = 6;
const HYPHEN = 7;

/** By character: what it is to the matcher. */
const CLASS = new Uint8Array(65536);
const mark = (characters: string, kind: number) => {
  for (const character of characters) CLASS[character.charCodeAt(0)] = kind;
};
mark(SPACES + INVISIBLE, SPACE);
mark('\n\r\u2028\u2029', LINE);
mark('“‘「『《〈〝', OPENING);
mark('”’」』》〉〞', CLOSING);
mark('"\'＂＇', EITHER_QUOTE);
mark('、,，·・•‧—―–─－', SEPARATOR);
mark('-', HYPHEN);

/** Half width and lower case, so that `Ai＋` meets `AI+`. */
const LOWER = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) {
  const half = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
  LOWER[code] = half >= 65 && half <= 90 ? half + 32 : half;
}

/** Up to here a text is worked on in the same place as the others; the arrays of a longer one are not kept. */
const ORDINARY = 1 << 14;

/** A maker of plain texts that reuses its arrays: each result is good until the next call. */
export function createPlainTextMaker(): (text: string) => PlainText {
  const shared = emptyPlainText(ORDINARY);
  return (text) => {
    const plain = text.length <= ORDINARY ? shared : emptyPlainText(text.length);
    fill(plain, text);
    return plain;
  };
}

function emptyPlainText(size: number): PlainText {
  return {
    length: 0,
    codes: new Uint16Array(size),
    at: new Uint32Array(size),
    gaps: new Uint8Array(size),
  };
}

function fill(plain: PlainText, text: string): void {
  const { codes, at, gaps } = plain;
  let length = 0;
  let gap = 0;
  let lines = 0;
  let closed = false;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const kind = CLASS[code];
    if (kind === KEEP || (kind === HYPHEN && !betweenHan(text, offset))) {
      codes[length] = LOWER[code]!;
      at[length] = offset;
      gaps[length] = gap;
      length++;
      gap = 0;
      lines = 0;
      closed = false;
      continue;
    }
    switch (kind) {
      case LINE:
        gap |= GAP_LINE;
        if (++lines > 1) gap |= GAP_PARAGRAPH;
        break;
      case OPENING:
        gap |= closed ? GAP_QUOTE | GAP_SEPARATOR : GAP_QUOTE;
        break;
      case CLOSING:
        gap |= GAP_QUOTE;
        closed = true;
        break;
      case EITHER_QUOTE:
        gap |= gap & GAP_QUOTE ? GAP_QUOTE | GAP_SEPARATOR : GAP_QUOTE;
        break;
      case SEPARATOR:
        gap |= GAP_SEPARATOR;
        break;
      default:
        gap |= GAP_SPACE;
    }
  }
  plain.length = length;
}

/** OCR sets a hyphen where a word runs over a line; between Han characters it means nothing else. */
function betweenHan(text: string, offset: number): boolean {
  return isHanUnit(nearestKept(text, offset, -1)) && isHanUnit(nearestKept(text, offset, 1));
}

/** A word that is broken has no more than this between a hyphen and its next character: a rule of hyphens is long. */
const FARTHEST = 7;

/** The nearest character before (`step` -1) or after (1) an offset that is kept; 0 where none is near. */
function nearestKept(text: string, offset: number, step: -1 | 1): number {
  const end = Math.max(-1, Math.min(text.length, offset + step * (FARTHEST + 1)));
  for (let at = offset + step; at !== end; at += step) {
    const code = text.charCodeAt(at);
    if (CLASS[code] === KEEP) return code;
  }
  return 0;
}
