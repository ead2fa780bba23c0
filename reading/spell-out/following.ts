/** Lists right behind the sentence that names the slogan, without a cue: the head in each clause at one place tells. */
import type { Span } from '../types';
import { agreement, headForms } from './agreement';
import type { Candidate } from './candidate';
import { splitAt, texts, unquoted } from './enumeration';
import type { Slogan } from './slogan';
import type { View } from './view';

/** What may stand between a slogan and the end of its sentence: ”工作法。 */
const SENTENCE_ENDS = /^”?\p{Script=Han}{0,8}[。：]\n?/u;
/** How far before the list the slogan's sentence may have ended. */
const NAMED_REACH = 200;
const LONGEST_NAME = 12;
const LONGEST_CLAUSE = 40;

/** 做到“五个好”。建好…，制好…，育好…，搞好…，抓好…。: a sentence of as many clauses, the head early in each or at its end. */
export function nextSentence(view: View, slogan: Slogan, mentions: readonly Span[]): Candidate[] {
  const head = headOf(slogan);
  if (head === undefined) return [];
  return mentions.slice(0, MOST).flatMap((mention): Candidate[] => {
    const gap = SENTENCE_ENDS.exec(view.s.slice(mention.end, mention.end + 16))?.[0].length;
    if (gap === undefined) return [];
    const start = mention.end + gap;
    const end = endOf(view, start, '。\n');
    for (const by of ['，', '；', '、']) {
      const members = splitAt(view, { start, end }, by);
      if (members.length === slogan.count && showAlike(texts(view, members), head))
        return [{ members, weight: 6, partial: false }];
    }
    return [];
  });
}

/** 扶持以下“五小”产业。⏎小庭院：利用…；小家禽：利用…；…: as many names with what they are, and the head at one edge of each. */
export function namedClauses(view: View, slogan: Slogan, mentions: readonly Span[]): Candidate[] {
  if (headOf(slogan) === undefined) return [];
  return mentions.slice(0, MOST).flatMap((mention): Candidate[] => {
    const line = view.s.indexOf('\n', mention.end);
    if (line < 0 || line - mention.end > NAMED_REACH) return [];
    const span = { start: line + 1, end: endOf(view, line + 1, '\n') };
    const named = splitAt(view, span, '；').map((part) => splitAt(view, part, '：，。')[0]!);
    const isName = ({ start, end }: Span) => view.s[end] === '：' && end - start <= LONGEST_NAME;
    if (named.length !== slogan.count || !named.every(isName)) return [];
    const members = named.map((name) => unquoted(view, name));
    const agree = agreement(texts(view, members), slogan);
    // more than the same parts, taken whole, weigh
    return agree > 1 ? [{ members, weight: 5 + agree, partial: false }] : [];
  });
}

/** An article names a slogan often; that it is spelled out right behind is mostly where it first comes up. */
const MOST = 6;

/** What a slogan of one part counts, three of it or more. */
function headOf({ kind, parts, count }: Slogan): string | undefined {
  const head = parts[0]?.head;
  return kind === 'members' && parts.length === 1 && count > 2 && head && head !== '一' ? head : undefined;
}

/** Whether clauses have the head at the same place, their second or third character, or all at their end. */
function showAlike(words: readonly string[], head: string): boolean {
  if (new Set(words).size < words.length || words.some((word) => word.length > LONGEST_CLAUSE)) return false;
  return headForms(head).some((form) => {
    const at = words[0]!.indexOf(form);
    const early = at >= 0 && at <= 2 && words.every((word) => word.indexOf(form) === at);
    return (
      (early || words.every((word) => word.endsWith(form))) && words.every((w) => w.length > form.length)
    );
  });
}

function endOf({ s }: View, from: number, stops: string): number {
  let end = from;
  while (end < s.length && !stops.includes(s[end]!)) end++;
  return end;
}
