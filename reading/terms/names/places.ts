import type { Mention, Span, TermKind } from '../../types';
import { characterSet, isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import type { Ending } from './endings';
import { ENDINGS, GENERIC, JOINED, STOPS } from './endings';
import type { NameText } from './person-shape';
import {
  ADMINISTRATIVE,
  COUNTED,
  holdsLead,
  isAtLarge,
  isEdge,
  isNamedAfterPlace,
  isUnknown,
  isVillageNext,
  NUMERAL,
} from './place-shape';

export interface NamedPlace extends Span {
  kind: TermKind;
  ending: Ending;
}

/** A place that a name may follow, by where it ends. */
interface Anchor {
  start: number;
  /** Where the chain of places begins that it ends: 山东|胶州市. */
  chain: number;
  /** What follows is one more in a list of places, not a part of this one: 鲁巴村、…. */
  isList?: true;
}

/** Endings by their last character, the longer first. */
const byLastCharacter = new Map<number, Ending[]>();
for (const ending of ENDINGS) {
  const last = ending.zh.charCodeAt(ending.zh.length - 1);
  byLastCharacter.set(last, [...(byLastCharacter.get(last) ?? []), ending]);
}
const LAST = characterSet(ENDINGS.map(({ zh }) => zh.at(-1)!));

/**
 * Villages, townships, monasteries, offices and the like by their endings. A name must have a sound left edge: a
 * known place, the start of a clause, or a word that no name holds; and its own part must be no ordinary word.
 * `terms`: what the glossary found, for the places in it.
 */
export function findPlaces(name: NameText, terms: readonly Mention[]): NamedPlace[] {
  const { text, boundaries } = name;
  const anchors = new Map<number, Anchor>();
  for (const { start, end, kind, id } of terms) {
    if (kind !== 'place') continue;
    const anchor = { start, chain: anchors.get(start)?.chain ?? start };
    if (!anchors.has(end)) anchors.set(end, anchor);
    // 临洮|县衙|下|集镇: a word runs over the end of the county's name.
    if (boundaries[end + 1] === 0 && id.length > end - start && id === text.slice(start, end + 1))
      anchors.set(end + 1, anchor);
    listAnchor(text, end, anchors);
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
      listAnchor(text, last + 1, anchors);
      break;
    }
  }
  return found.filter(
    (place, n) =>
      !found.slice(n + 1, n + 4).some((next) => next.start === place.start && next.kind === place.kind),
  );
}

/** Notes that a place may stand after the small one that ends at `end`, as the next of a list. */
function listAnchor(text: string, end: number, anchors: Map<number, Anchor>): void {
  if (text.charCodeAt(end) !== LIST_COMMA) return;
  if (isIn(SMALL, text.charCodeAt(end - 1)) || /(?:社区|街道)$/u.test(text.slice(end - 2, end)))
    anchors.set(end + 1, { start: end + 1, chain: end + 1, isList: true });
}
const LIST_COMMA = '、'.charCodeAt(0);

/** Where the name begins that ends with the ending at `start`; undefined when there is none. */
function nameBefore(
  name: NameText,
  start: number,
  ending: Ending,
  anchors: ReadonlyMap<number, Anchor>,
): number | undefined {
  const { text, boundaries } = name;
  const end = start + ending.zh.length;
  // 孔码村|村级: 村村 is a word as well.
  const isTorn = boundaries[end] === 0 && text.slice(end - 1, end + 1) !== '村村';
  // 坡头乡|下河村, though 乡下 is a word.
  if (isTorn && !isVillageNext(name, end)) return undefined;
  const edgeOfPlace = afterPlace(name, start, ending, anchors);
  if (edgeOfPlace !== undefined) return edgeOfPlace;
  if (ending.anchored) return anchoredName(text, start, ending, anchors);
  let edge = start;
  let sound = false;
  while (start - edge < ending.reach) {
    if (edge === 0 || !isHanUnit(text.charCodeAt(edge - 1))) {
      sound = edge === 0 || !/[\p{L}\p{N}]/u.test(text[edge - 1]!);
      break;
    }
    if (edge < start && (anchors.has(edge) || isEdge(text, edge) || isAfterOffice(text, edge))) {
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
  const isAnchored = anchors.has(edge) && !anchors.get(edge)!.isList;
  if (isAnchored && isAtLarge(name, edge, start)) return undefined;
  if (boundaries[edge] === 0 && !isAnchored) return undefined;
  // 的|甲拉|西乡|曲格村: a village after it tells a township, though it be a word.
  const isTold = () =>
    isTownship(ending) && own.length > 1 && own.length < 4 && isVillageNext(name, end) === 'loose';
  // 察布乡|派出所.
  const isOfPlace = ending.kind === 'institution' && anchors.get(start)?.start === edge;
  if (!isAnchored && !isOfPlace && !isUnknown(text, boundaries, edge, start) && !isTold()) return undefined;
  return POST.test(ending.zh) ? startOfOffice(text, edge, anchors) : edge;
}

/** Whether an office of the police ends at `edge`, before its post or what it is in: 公安局|羊拉派出所. */
const isAfterOffice = (text: string, edge: number) =>
  isIn(OFFICE_ENDS, text.charCodeAt(edge - 1)) && OFFICE.test(text.slice(Math.max(0, edge - 4), edge));
const OFFICE_ENDS = characterSet('局队');
const OFFICE = /公安(?:分)?局$|[支大总]队$/u;
const POST = /(?:派出所|检查站)$/u;

/** Where the name of the police begins whose post begins at `edge`, with the place it is of: 德钦县公安局|羊拉派出所. */
function startOfOffice(text: string, edge: number, anchors: ReadonlyMap<number, Anchor>): number {
  const police = edge - '公安局'.length;
  const isOfPlace = text.startsWith('公安局', police) && anchors.has(police) && !anchors.get(police)!.isList;
  return isOfPlace ? anchors.get(police)!.chain : edge;
}

/**
 * Where a village's or township's short name begins that stands right after a larger place, by its full name, or after
 * another in a list, whatever words are in it: 夏河县|科才镇, 八角镇、三岔乡.
 */
function afterPlace(
  name: NameText,
  start: number,
  ending: Ending,
  anchors: ReadonlyMap<number, Anchor>,
): number | undefined {
  if (!LOCAL.has(ending.zh)) return undefined;
  for (let edge = start - SHORTEST_OWN; edge > 0 && start - edge <= LONGEST_OWN; edge--) {
    const anchor = anchors.get(edge);
    if (!anchor) continue;
    const isFull = anchor.isList || isIn(ADMINISTRATIVE, name.text.charCodeAt(edge - 1));
    return isFull && isNamedAfterPlace(name, edge, start, ending.zh, anchor.isList === true)
      ? edge
      : undefined;
  }
  return undefined;
}
const SHORTEST_OWN = 2;
const LONGEST_OWN = 3;
/** Endings of the smallest places. */
const LOCAL = new Set(['村', '乡', '镇', '社区', '街道', '苏木', '嘎查']);
const SMALL = characterSet('村乡镇');
const isTownship = ({ zh }: Ending) => zh === '乡' || zh === '镇';

/** 第一|小学, 第四高级|中学, but not 第一批|学校. */
const ORDINAL = /^第[一二三四五六七八九十]{1,3}(?:[高初]级|实验|职业|人民|完全)*$/u;
/** Also after a place's short name: 武昌|法院. */
const COURT = /(?:法|检察)院$/u;

/** An office of a place: the place, at most a few characters, the ending. The name begins with the place. */
function anchoredName(
  text: string,
  start: number,
  ending: Ending,
  anchors: ReadonlyMap<number, Anchor>,
): number | undefined {
  for (let edge = start; edge >= 0 && start - edge <= ending.reach; edge--) {
    const anchor = anchors.get(edge);
    if (anchor && !anchor.isList) {
      const own = text.slice(edge, start);
      if ((NUMERAL.test(own) && !ORDINAL.test(own)) || GENERIC.has(own) || holdsLead(own)) return undefined;
      const needsOwn = ending.reach > 0 && !COURT.test(ending.zh);
      if (own === '' && needsOwn && !isIn(ADMINISTRATIVE, text.charCodeAt(edge - 1))) return undefined;
      // 扎赉特旗|宝力根花苏木: a place of its own.
      return ending.kind === 'place' ? edge : anchor.chain;
    }
    if (edge === 0 || !isHanUnit(text.charCodeAt(edge - 1))) return undefined;
    if (isIn(STOPS, text.charCodeAt(edge - 1)) && !ORDINAL.test(text.slice(edge - 1, start)))
      return undefined;
  }
  return undefined;
}

function isAdministrative({ zh }: Ending): boolean {
  return zh.length === 1 && isIn(ADMINISTRATIVE, zh.charCodeAt(0));
}
