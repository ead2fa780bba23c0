import { isPageRequest, type PageRequest, type PageState } from '../messages';
import { isOrphaned } from '../orphan';
import { DEFAULT_SETTINGS, getSettings, isSiteOff, watchSettings, type Settings } from '../settings';
import { covers } from '../site-access';
import { Page } from './page';
import { afterFrame } from './slices';

/** Tifa in one document, from the settings' being read to the end of the script. */
export class Session {
  readonly #page = new Page(DEFAULT_SETTINGS);
  readonly #stopWatching: () => void;
  readonly #ready: Promise<void>;
  #settings = DEFAULT_SETTINGS;
  /** They have been read, or changed since. */
  #hasSettings = false;
  #begun = false;
  /** By the reader, while it was drawn. */
  #isSwitchedOff = false;

  /** Begins at once, before the document has been parsed; `quietly`: the page is left as it is until it is asked for. */
  constructor(quietly: boolean) {
    // Before they are read: a change meanwhile counts.
    this.#stopWatching = watchSettings((next) => this.#use(next));
    this.#ready = this.#begin(quietly);
  }

  /** Wakes the engine: the page looks as if it will be read. */
  wake(): void {
    this.#page.wake();
  }

  /**
   * Does what popup or background ask, when there is something to see or the page has been parsed; null where the
   * message is none of ours. `frame`: what this one calls itself.
   */
  async answer(message: unknown, frame: string): Promise<PageState | null> {
    if (!isPageRequest(message)) return null;
    if (!this.#page.isOn) await this.#ready;
    const wasOn = this.#page.isOn;
    if (message.type === 'taken-back') this.#stopIfTakenBack(message);
    const state = this.#page.answer(message, frame);
    this.#isSwitchedOff = wasOn && !state.on;
    return state;
  }

  /** Leaves the page as it was found. */
  end(): void {
    this.#page.stop();
    if (!isOrphaned()) this.#stopWatching();
  }

  async #begin(quietly: boolean): Promise<void> {
    const stored = this.#takeStored();
    if (!quietly) void stored.then(() => this.#startEarly());
    await parsed();
    // What comes below the top is not looked for before the rest of the page has been shown.
    if (this.#page.isOn) await afterFrame();
    const isAsked = quietly || this.#isSwitchedOff;
    // The text can be read while the settings still are.
    if (!isAsked) this.#page.prepare();
    await stored;
    this.#begun = true;
    if (isSiteOff(this.#settings, location.hostname)) this.#page.stop();
    else if (!isAsked) void this.#page.startHydrated();
  }

  #startEarly(): void {
    if (document.readyState === 'loading' && !isSiteOff(this.#settings, location.hostname))
      this.#page.startEarly();
  }

  async #takeStored(): Promise<void> {
    // Settings that can't be read are no reason not to read the page.
    const read = await getSettings().catch(() => DEFAULT_SETTINGS);
    // What was changed since then stands.
    if (!this.#hasSettings) this.#use(read);
  }

  #use(next: Settings): void {
    const before = this.#settings;
    this.#hasSettings = true;
    this.#settings = next;
    this.#page.use(next);
    const [wasOff, isOff] = [isSiteOff(before, location.hostname), isSiteOff(next, location.hostname)];
    if (isOff && !wasOff) this.#page.stop();
    if (!isOff && wasOff && this.#begun) this.#page.start();
  }

  #stopIfTakenBack({ taken, left }: Extract<PageRequest, { type: 'taken-back' }>): void {
    if (covers(taken, location) && !covers(left, location)) this.#page.stop();
  }
}

/** Resolves when the page's markup has been read: at the window, after the page's own listeners to its document. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
