import type { Block } from './block';
import { Refusals } from './refusals';
import { REST_MS, Restlessness } from './restless';

/** Judges which of its texts a page lets be drawn over: it may undo what is drawn, or change a text all the time. */
export class Tolerance {
  readonly #refusals = new Refusals();
  readonly #restlessness = new Restlessness();
  /** By their text, drawn blocks that the page has just taken away. */
  readonly #undone = new Map<string, Block>();

  /** The page has changed a block or taken it away; `wasDrawn`: it was drawn over, or about to be. */
  noteGone(block: Block, wasDrawn: boolean): void {
    if (wasDrawn) this.#undone.set(block.text, block);
    this.#restlessness.note(block.element);
  }

  /** The page has taken back what was drawn over a text that stands. */
  noteUndrawn(block: Block): void {
    if (!block.refused) this.#refusals.note(block.text, block.paintedAt);
    block.refused = this.#refusals.isFinal(block.text);
  }

  /** Judges a block that has just been found; calls back later where it may be drawn over once it has come to rest. */
  judge(block: Block, onRest: () => void): void {
    const undone = this.#undone.get(block.text);
    // Put back where it was, or with all around it.
    if (undone && (undone.element === block.element || !undone.element.isConnected))
      this.#refusals.note(block.text, undone.paintedAt);
    block.refused = this.#refusals.isFinal(block.text);
    if (undone || !this.#restlessness.isRestless(block.element)) return;
    block.refused = true;
    setTimeout(() => {
      block.refused = this.#refusals.isFinal(block.text);
      onRest();
    }, REST_MS);
  }

  /** What comes from now on is not what was just taken away. */
  forgetGone(): void {
    this.#undone.clear();
  }

  clear(): void {
    this.#refusals.clear();
    this.#undone.clear();
  }
}
