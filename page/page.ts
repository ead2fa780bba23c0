import type { PageRequest, PageState } from '../messages';
import type { Settings } from '../settings';
import { Annotator } from './annotator';
import { Card } from './card';
import { Guide } from './guide';
import { Pointer } from './pointer';

/** Tifa in one document: what the content script starts, the popup asks, and settings change. */
export class Page {
  readonly #annotator: Annotator;
  readonly #guide: Guide;
  readonly #card: Card;
  readonly #pointer: Pointer;

  constructor(settings: Settings) {
    this.#annotator = new Annotator(settings, () => this.#card.refresh());
    this.#guide = new Guide(this.#annotator);
    this.#card = new Card(this.#annotator, this.#guide, settings);
    this.#pointer = new Pointer(this.#annotator, this.#card, settings);
  }

  start(): void {
    this.#annotator.start();
    this.#pointer.start();
  }

  stop(): void {
    this.#pointer.stop();
    this.#annotator.stop();
  }

  use(settings: Settings): void {
    this.#annotator.use(settings);
    this.#card.use(settings);
    this.#pointer.use(settings);
  }

  get state(): PageState {
    return { on: this.#annotator.on, hostname: location.hostname, digest: this.#annotator.digest() };
  }

  answer(request: PageRequest): PageState {
    if (request.type === 'switch') {
      if (request.on) this.start();
      else this.stop();
    } else if (request.type === 'go-to') {
      this.#guide.goToTerm(request.id);
    }
    return this.state;
  }
}
