import type { Command, PageRequest, PageState } from '../messages';
import type { Settings } from '../settings';
import { Annotator } from './annotator';
import { whenBodyChanges } from './body-watch';
import { Card } from './card';
import { Commands } from './commands';
import { hasKeyboard, isEditing } from './editing';
import { Guide } from './guide';
import { hydrated } from './hydration';
import { isPlainText, joinPlainText, splitPlainText } from './plain-text';
import { Pointer } from './pointer';

/** Tifa in one document: what the content script starts, the popup asks, and settings change. */
export class Page {
  readonly #annotator: Annotator;
  readonly #guide: Guide;
  readonly #card: Card;
  readonly #pointer: Pointer;
  readonly #commands: Commands;
  /** A start that waits for the page's scripts. */
  #starting: symbol | undefined;
  #stopWatching: (() => void) | undefined;

  /** `root`: what is read, the whole page if not said. */
  constructor(settings: Settings, root?: () => Element | null) {
    this.#annotator = new Annotator(
      settings,
      { onRead: () => this.#followPointer(), onChange: () => this.#card.refresh() },
      root,
    );
    this.#guide = new Guide(this.#annotator);
    this.#card = new Card(this.#annotator, this.#guide, settings);
    this.#pointer = new Pointer(this.#annotator, this.#card, settings);
    this.#commands = new Commands(this.#annotator, this.#card, this.#guide);
  }

  /** Wakes the engine: the page looks as if it will be read. */
  wake(): void {
    this.#annotator.wake();
  }

  /** Has the page's text read, and leaves the page as it is. */
  prepare(): void {
    if (!isPlainText()) this.#annotator.prepare();
  }

  /** Draws the page while it is being parsed, as far as it has come. */
  startEarly(): void {
    this.#annotator.startEarly();
    this.#followPointer();
  }

  /** Starts when the page's scripts have taken over what their server rendered, unless `stop` is called before. */
  async startHydrated(): Promise<void> {
    const start = (this.#starting = Symbol('start'));
    await hydrated();
    if (this.#starting === start) this.start();
  }

  start(): void {
    this.#starting = undefined;
    splitPlainText();
    this.#annotator.start();
    this.#followPointer();
    this.#stopWatching ??= whenBodyChanges(() => {
      this.stop();
      this.start();
    });
  }

  /**
   * There is nothing to point at before something has been read; and a first listener to the pointer has Chromium make a
   * frame, after which the one with the pinyin would have to wait for its turn.
   */
  #followPointer(): void {
    if (this.#annotator.on && this.#annotator.hasRead) this.#pointer.start();
  }

  stop(): void {
    this.#starting = undefined;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#pointer.stop();
    this.#annotator.stop();
    joinPlainText();
  }

  use(settings: Settings): void {
    this.#annotator.use(settings);
    this.#card.use(settings);
    this.#pointer.use(settings);
  }

  /** Something is drawn, or will be as soon as it is read. */
  get isOn(): boolean {
    return this.#annotator.on;
  }

  get state(): PageState {
    return {
      on: this.isOn,
      hostname: location.hostname,
      // A frame keeps its own focused element while the reader writes elsewhere.
      editing: isEditing() && document.hasFocus(),
      unreachable: this.#annotator.on && this.#annotator.unreachable,
      digest: this.#annotator.digest(),
    };
  }

  /** `frame`: what this frame calls itself. */
  answer(request: PageRequest, frame: string): PageState {
    if (request.type === 'switch') this.#switch(request.on);
    else if (request.type === 'go-to' && request.frame === frame) this.#guide.goToTerm(request.id);
    else if (request.type === 'try-again') this.#annotator.tryAgain();
    else if (request.type === 'command') this.#command(request.command);
    else if (request.type === 'look-up-selection') void this.#lookUpSelection();
    return this.state;
  }

  #switch(on: boolean): void {
    if (on) this.start();
    else this.stop();
  }

  #command(command: Command): void {
    if (isEditing()) return;
    if (command === 'read-page') this.#switch(!this.#annotator.on);
    else if (hasKeyboard()) this.#commands.run(command);
  }

  async #lookUpSelection(): Promise<void> {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    this.#pointer.start();
    await this.#card.openSelection(selection.getRangeAt(0));
    this.#card.focus();
  }
}
