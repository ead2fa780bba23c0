import type { ArticleBlock, ArticleMention, MemberPlace, OwnMention } from '../../messages';
import type { Mention } from '../../reading';

export interface ArticlePart {
  key: number;
  text: string;
  /** Of the block in the article's text. */
  offset: number;
}

export interface Article {
  text: string;
  parts: ArticlePart[];
}

/** What stands between two blocks: each is a paragraph, and a quotation that is left open in one ends with it. */
const BETWEEN = '\n\n';

/** Blocks in document order as one text, an empty line between them, as the engine reads an article. */
export function joinBlocks(blocks: readonly { key: number; text: string }[]): Article {
  const parts: ArticlePart[] = [];
  let offset = 0;
  for (const { key, text } of blocks) {
    parts.push({ key, text, offset });
    offset += text.length + BETWEEN.length;
  }
  return { text: blocks.map(({ text }) => text).join(BETWEEN), parts };
}

/** An article's mentions given back to their blocks; one that runs over the end of a block is left out. */
export function splitMentions({ parts }: Article, mentions: readonly Mention[]): ArticleBlock[] {
  const partAt = (offset: number): ArticlePart | undefined => {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((parts[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return parts[low];
  };
  const place = (start: number, end: number): MemberPlace | null => {
    const part = partAt(start);
    if (!part || end > part.offset + part.text.length) return null;
    return { key: part.key, start: start - part.offset, end: end - part.offset };
  };
  const split = new Map<number, ArticleMention[]>(parts.map(({ key }) => [key, []]));
  for (const { spelledOut, ...mention } of mentions) {
    const at = place(mention.start, mention.end);
    if (!at) continue;
    const members = spelledOut?.members.map(({ start, end }) => place(start, end)).filter((m) => m !== null);
    split.get(at.key)?.push({
      ...mention,
      start: at.start,
      end: at.end,
      ...(members &&
        members.length > 0 && { spelledOut: { members, partial: spelledOut?.partial ?? false } }),
    });
  }
  return [...split].map(([key, terms]) => ({ key, terms }));
}

/** Those blocks of which the article says something else than `alone`, by key, what their own texts do. */
export function onlyChanged(
  blocks: readonly ArticleBlock[],
  alone: ReadonlyMap<number, readonly Mention[]>,
): ArticleBlock[] {
  return blocks.filter(({ key, terms }) => {
    return JSON.stringify(terms) !== JSON.stringify(withoutLists(alone.get(key) ?? []));
  });
}

/** What a block's own text says: what is listed where, only the whole article can tell. */
export function withoutLists(mentions: readonly Mention[]): OwnMention[] {
  return mentions.map(({ spelledOut: _later, ...mention }) => mention);
}
