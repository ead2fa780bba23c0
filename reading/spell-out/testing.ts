import type { Mention } from '../types';
import { spellOut } from './index';

/** Mentions of a slogan wherever it stands in a text, as the glossary would give them. */
export function mentionsOf(text: string, slogan: string, kind: Mention['kind'] = 'slogan'): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(slogan); at >= 0; at = text.indexOf(slogan, at + slogan.length)) {
    found.push({ start: at, end: at + slogan.length, id: slogan, origin: 'glossary', kind, sense: 0 });
  }
  return found;
}

/** What it shows, the article, the slogan, its members as the article writes them, parted by `|`. */
export type SpelledOutCase = [what: string, text: string, slogan: string, members: string];

export interface Expansion {
  members: string[];
  partial: boolean;
}

/** What the first spelled-out mention of a slogan is spelled out as; undefined where none is. The text must hold it. */
export function expansionOf(text: string, slogan: string, members: string[] = []): Expansion | undefined {
  const mentions = mentionsOf(text, slogan);
  if (mentions.length === 0) throw new Error(`“${slogan}” is not in the text`);
  const read = spellOut(text, mentions, () => ({ members }));
  const found = read.find((m) => text.slice(m.start, m.end) === slogan && m.spelledOut)?.spelledOut;
  return found && { members: found.members.map((m) => text.slice(m.start, m.end)), partial: found.partial };
}
