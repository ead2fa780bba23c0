import { isHanUnit } from '../../han';
import type { Mention } from '../../types';

/** A post of the police, with the place it is named after before the ending: (德钦县公安局)羊拉派出所. */
const POST = /(?:^|公安局|公安分局|[支大总]队)([^局队]{2,4}?)(?:边境)?(?:派出所|检查站)$/u;

/**
 * The places that bodies found by their shape are named after, by a name that nothing else tells: 羊拉 in 羊拉派出所.
 * They are written as places are.
 */
export function placesInBodies(text: string, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const { start, end, kind, origin } of mentions) {
    if (origin !== 'name' || kind !== 'institution') continue;
    const body = text.slice(start, end);
    const own = POST.exec(body)?.[1];
    if (!own || ![...own].every((character) => isHanUnit(character.charCodeAt(0)))) continue;
    const at = start + body.lastIndexOf(own);
    found.push({ start: at, end: at + own.length, id: own, origin: 'glossary', kind: 'place', sense: 0 });
  }
  return found;
}
