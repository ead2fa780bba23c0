import type { AnnotatedBlock, ReadingResponse } from '../../messages';
import type { ReadingRequest, Unsent } from '../../requests';
import type { BlockMention } from '../../page/block';

const TERM = /四敢|三会一课/g;

/** Stands in for the background: answers at once; a word is two characters, a term one of two slogans. */
export class ReadingPort {
  open(): void {}
  close(): void {}

  async ask(request: Unsent<ReadingRequest>): Promise<ReadingResponse> {
    await Promise.resolve();
    const blocks = request.blocks.map(({ key, text }): AnnotatedBlock => {
      const words = [...text.matchAll(/\p{Script=Han}{1,2}/gu)];
      return {
        key,
        words: {
          at: words.flatMap(({ index, 0: word }) => [index, index + word.length]),
          pinyin: words.map(({ 0: word }) => [...word].map(() => 'pīn').join(' ')),
          joints: [],
        },
        terms: mentionsIn(text).map(({ spelledOut: _whole, ...mention }) => mention),
      };
    });
    if (request.type === 'article')
      return {
        type: 'article',
        id: 0,
        blocks: request.blocks.map(({ key, text }) => ({ key, terms: mentionsIn(text) })),
        terms: [],
      };
    return { type: 'annotated', id: 0, blocks, terms: [], status: {} };
  }
}

function mentionsIn(text: string): BlockMention[] {
  return [...text.matchAll(TERM)].map(({ index, 0: term }) => ({
    start: index,
    end: index + term.length,
    id: term,
    kind: 'slogan',
    sense: 0,
    origin: 'glossary',
  }));
}

export function watchStatusChanges(): () => void {
  return () => undefined;
}

export function watchRereading(): () => void {
  return () => undefined;
}
