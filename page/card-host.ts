import { i18n } from '#i18n';
import { render, type ComponentChild } from 'preact';
import cardStyle from '../components/card.css?inline';
import hostStyle from './card-host.css?inline';
import { placeAtLines, placeBeside, type Size } from './card-place';
import { CARD_TAG } from './own-elements';
import { elementAbove } from './roots';

const FOCUSABLE = 'a[href], button:not(:disabled), input, textarea, summary';

/**
 * The card's place in the page: one element outside the body with a shadow root, so that the page's CSS can't reach
 * it. It is a popover where the browser has them, above any z-index and any full-screen element. About text in a modal
 * dialog it stands in that, as all else is dead to the reader.
 */
export class CardHost {
  readonly host: HTMLElement;
  readonly #frame: HTMLElement;
  /** What the card is about. */
  #range: Range | undefined;
  #scrolling: AbortController | undefined;
  /**
   * Of the card itself and of all that holds the text: where one grows, what is below it moves. A frame later, as to
   * change a size while sizes are told is an error that the page would see.
   */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#place()));

  constructor() {
    this.host = document.createElement(CARD_TAG);
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle + hostStyle);
    root.adoptedStyleSheets = [sheet];
    this.#frame = document.createElement('div');
    this.#frame.className = 'frame theme';
    this.#frame.setAttribute('role', 'dialog');
    this.#frame.tabIndex = -1;
    // Not the page's language, which the card would take from around it.
    this.#frame.lang = i18n.t('language');
    root.append(this.#frame);
    // What is stored is the reader's own doing: a page's script can press the card's buttons too.
    this.#frame.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    // The page's own shortcuts are not meant for what is written in the card.
    for (const type of ['keydown', 'keypress', 'keyup'])
      this.#frame.addEventListener(type, (event) => {
        if (event.target instanceof HTMLInputElement) event.stopPropagation();
      });
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  /** Whether a DOM event happened in the card. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  show(range: Range, label: string, theme: string, content: ComponentChild): void {
    this.#frame.dataset.theme = theme;
    this.#frame.setAttribute('aria-label', label);
    render(content, this.#frame);
    const home = homeFor(range.startContainer);
    if (this.host.parentNode !== home) {
      home.append(this.host);
      if ('popover' in this.host) {
        this.host.popover = 'manual';
        this.host.showPopover();
      }
      this.#frame.scrollTop = 0;
    }
    // A page may magnify itself: positions are told in pixels of the screen, and the card has its own size.
    this.host.style.setProperty('--zoom', String(1 / (document.documentElement.currentCSSZoom ?? 1)));
    this.#follow(range);
  }

  /** Draws the content anew where the card is; the state of the save button, say, has changed. */
  update(content: ComponentChild): void {
    if (this.isOpen) render(content, this.#frame);
  }

  focus(): void {
    this.#frame.focus();
  }

  /** Into a field of a form, all of which is brought into view. */
  focusIn(selector: string): void {
    const field = this.#frame.querySelector<HTMLElement>(selector);
    field?.closest('form')?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  }

  /** Whether Tab would leave the card from where the focus is. */
  isAtEdge(backwards: boolean): boolean {
    const stops = [...this.#frame.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) =>
      stop.checkVisibility(),
    );
    const focused = this.host.shadowRoot?.activeElement;
    if (backwards) return focused === this.#frame || focused === stops[0];
    return stops.length === 0 || focused === stops.at(-1);
  }

  hide(): void {
    this.#stopFollowing();
    if (!this.isOpen) return;
    render(null, this.#frame);
    this.host.remove();
  }

  /** The text under the card moves when the page scrolls or reflows, not by itself. */
  #follow(range: Range): void {
    this.#stopFollowing();
    this.#range = range;
    this.#scrolling = new AbortController();
    const listening = { signal: this.#scrolling.signal, capture: true, passive: true };
    for (const type of ['scroll', 'resize'] as const) addEventListener(type, () => this.#place(), listening);
    this.#sizes.observe(this.#frame);
    for (let above = elementAbove(range.startContainer); above; above = elementAbove(above))
      this.#sizes.observe(above);
    this.#place();
  }

  #stopFollowing(): void {
    this.#scrolling?.abort();
    this.#sizes.disconnect();
    this.#range = undefined;
  }

  #place(): void {
    const range = this.#range;
    const boxes = [...(range?.getClientRects() ?? [])];
    const element = range?.startContainer.parentElement;
    // Closed, or the page has taken the text away.
    if (!element || boxes.length === 0) return;
    const frame = this.#frame;
    const { width } = frame.getBoundingClientRect();
    // As high as it would be were nothing cut off.
    const size = { width, height: frame.scrollHeight + frame.offsetHeight - frame.clientHeight };
    const { x, y, maxHeight } = isVertical(element)
      ? placeBeside(range.getBoundingClientRect(), size, viewSize())
      : placeAtLines(boxes, size, viewSize());
    frame.style.maxHeight = `${maxHeight}px`;
    this.host.style.setProperty('--x', `${Math.round(x)}px`);
    this.host.style.setProperty('--y', `${Math.round(y)}px`);
  }
}

function homeFor(text: Node): Element {
  let above = elementAbove(text);
  while (above && !above.matches('dialog:modal')) above = elementAbove(above);
  return above ?? document.documentElement;
}

/** Without scroll bars. A document in quirks mode would tell its own height for the window's. */
function viewSize(): Size {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: width * scale, height: height * scale };
}

function isVertical(element: Element): boolean {
  return getComputedStyle(element).writingMode.startsWith('vertical');
}
