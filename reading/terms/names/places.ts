import type { Mention, Span, TermKind } from '../../types';
import { characterSet, isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import type { Ending } from './endings';
import { ENDINGS, GENERIC, JOINED, LEADS, STOPS } from './endings';
import type { NameText } from './person-shape';
import { isPart } from './tibetan';

export interface NamedPlace extends Span {
  kind: TermKind;
  ending: Ending;
}

/** A place that a name may follow, by where it ends. */
interface Anchor {
  start: number;
  /** Where the chain of places begins that it ends: 山东|胶州市. */
  chain: number;
}

/** Endings by their last character, the longer first. */
const byLastCharacter = new Map<number, Ending[]>();
for (const ending of ENDINGS) {
  const last = ending.zh.charCodeAt(ending.zh.length - 1);
  byLastCharacter.set(last, [...(byLastCharacter.get(last) ?? []), ending]);
}
const LAST = characterSet(ENDINGS.map(({ zh }) => zh.at(-1)!));
const LEAD_ENDS = characterSet([...LEADS].map((lead) => lead.at(-1)!));

/** Of an administrative place's name, the character after which a smaller place may follow. */
const ADMINISTRATIVE = characterSet('省市县区州盟旗乡镇村');

/**
 * Villages, townships, monasteries, offices and the like by their endings. A name must have a sound left edge: a
 * known place, the start of a clause, or a word that no name holds; and its own part must be no ordinary word.
 * `terms`: what the glossary found, for the places in it.
 */
export function findPlaces(name: NameText, terms: readonly Mention[]): NamedPlace[] {
  const { text } = name;
  const anchors = new Map<number, Anchor>();
  for (const { start, end, kind } of terms) {
    if (kind !== 'place') continue;
    if (!anchors.has(end)) anchors.set(end, { start, chain: anchors.get(start)?.chain ?? start });
  }
  const found: NamedPlace[] = [];
  for (let last = 0; last < text.length; last++) {
    const unit = text.charCodeAt(last);
    if (!isIn(LAST, unit)) continue;
    for (const ending of byLastCharacter.get(unit)!) {
      const start = last + 1 - ending.zh.length;
      if (start < 0 || !text.startsWith(ending.zh, start) || JOINED.has(text.slice(start - 1, start + 1)))
        continue;
      const place = nameBefore(name, start, ending, anchors);
      if (place === undefined) continue;
      found.push({ start: place, end: last + 1, kind: ending.kind, ending });
      if (isIn(ADMINISTRATIVE, unit) || ending.zh === '街道')
        anchors.set(last + 1, { start: place, chain: place });
      break;
    }
  }
  return found.filter(
    (place, n) =>
      !found.slice(n + 1, n + 4).some((next) => next.start === place.start && next.kind === place.kind),
  );
}

/** Where the name begins that ends with the ending at `start`; undefined when there is none. */
function nameBefore(
  { text, boundaries }: NameText,
  start: number,
  ending: Ending,
  anchors: ReadonlyMap<number, Anchor>,
): number | undefined {
  const end = start + ending.zh.length;
  // 孔码村|村级: 村村 is a word as well.
  if (boundaries[end] === 0 && text.slice(end - 1, end + 1) !== '村村') return undefined;
  if (ending.anchored) return anchoredName(text, start, ending, anchors);
  let edge = start;
  let sound = false;
  while (start - edge < ending.reach) {
    if (edge === 0 || !isHanUnit(text.charCodeAt(edge - 1))) {
      sound = edge === 0 || !/[\p{L}\p{N}]/u.test(text[edge - 1]!);
      break;
    }
    if (edge < start && (anchors.has(edge) || isEdge(text, edge))) {
      sound = true;
      break;
    }
    edge--;
  }
  if (!sound && edge > 0)
    sound = anchors.has(edge) || isEdge(text, edge) || !isHanUnit(text.charCodeAt(edge - 1));
  // 康马镇: the town that a county is named after.
  const anchor = anchors.get(start);
  if (anchor && isAdministrative(ending) && !isIn(ADMINISTRATIVE, text.charCodeAt(start - 1)))
    return anchor.start;
  const own = text.slice(edge, start);
  if (!sound || own.length === 0 || GENERIC.has(own) || holdsLead(own)) return undefined;
  if (isIn(STOPS, own.charCodeAt(0)) || isIn(STOPS, own.charCodeAt(own.length - 1))) return undefined;
  if (NUMERAL.test(own) || COUNTED.test(own) || (ending.zh === '村' && own.endsWith('村'))) return undefined;
  if (boundaries[edge] === 0 && !anchors.has(edge)) return undefined;
  return anchors.has(edge) || isUnknown(text, boundaries, edge, start) ? edge : undefined;
}

const NUMERAL = /^[一二两三四五六七八九十百千万几多数第\d]/u;

/** 楼南两村: several places. */
const COUNTED = /[两几数各]$/u;

/** An office of a place: the place, at most a few characters, the ending. The name begins with the place. */
function anchoredName(
  text: string,
  start: number,
  ending: Ending,
  anchors: ReadonlyMap<number, Anchor>,
): number | undefined {
  for (let edge = start; edge >= 0 && start - edge <= ending.reach; edge--) {
    const anchor = anchors.get(edge);
    if (anchor) {
      const own = text.slice(edge, start);
      if (NUMERAL.test(own) || GENERIC.has(own) || holdsLead(own)) return undefined;
      if (own === '' && ending.reach > 0 && !isIn(ADMINISTRATIVE, text.charCodeAt(edge - 1)))
        return undefined;
      return anchor.chain;
    }
    if (edge === 0 || !isHanUnit(text.charCodeAt(edge - 1)) || isIn(STOPS, text.charCodeAt(edge - 1)))
      return undefined;
  }
  return undefined;
}

/** A place where a name may begin: after a word that no name holds, or after a larger place. */
function isEdge(text: string, edge: number): boolean {
  const before = text.charCodeAt(edge - 1);
  if (isIn(STOPS, before) || isIn(ADMINISTRATIVE, before)) return true;
  return isIn(LEAD_ENDS, before) && LEADS.has(text.slice(edge - 2, edge));
}

function holdsLead(own: string): boolean {
  for (let end = 2; end <= own.length; end++)
    if (isIn(LEAD_ENDS, own.charCodeAt(end - 1)) && LEADS.has(own.slice(end - 2, end))) return true;
  return false;
}

function isAdministrative({ zh }: Ending): boolean {
  return zh.length === 1 && isIn(ADMINISTRATIVE, zh.charCodeAt(0));
}

/** Whether the name's own part is made of loose characters and units of Tibetan names: the dictionary knows no word in it. */
function isUnknown(text: string, boundaries: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at <= end; at++)
    if (boundaries[at] === 0 && !(at > start && at < end && isPart(text, at - 1))) return false;
  return true;
}
