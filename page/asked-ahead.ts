import type { AnnotatedBlock } from '../messages';
import { takeAnnotation, type Block } from './block';

/** What the engine has been asked about before its blocks were found, by its text. */
export class AskedAhead {
  #answers = new Map<string, AnnotatedBlock>();
  #asking: Promise<unknown> | undefined;

  /** Whether {@link fill} may find something. */
  get hasAsked(): boolean {
    return this.#asking !== undefined;
  }

  /** `answer`: what is said of `texts`, each under its place among them as key; nothing where there is no answer. */
  add(texts: readonly string[], answer: Promise<readonly AnnotatedBlock[]>): void {
    const answers = this.#answers;
    const taken = answer.then((blocks) => {
      for (const block of blocks) answers.set(texts[block.key] ?? '', block);
    });
    this.#asking = Promise.all([this.#asking, taken]);
  }

  /** Waits for the answers. */
  async answered(): Promise<void> {
    await this.#asking;
  }

  /** Gives those of the blocks their annotation that have been answered, returns them, and forgets all. */
  fill(blocks: Iterable<Block>): Block[] {
    const filled = [...blocks].filter((block) => {
      const annotated = this.#answers.get(block.text);
      if (annotated) takeAnnotation(block, annotated);
      return annotated !== undefined;
    });
    this.forget();
    return filled;
  }

  forget(): void {
    this.#asking = undefined;
    this.#answers = new Map();
  }
}
