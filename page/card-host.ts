import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { render, type ComponentChild } from 'preact';
import cardStyle from '../components/card.css?inline';
import hostStyle from './card-host.css?inline';
import { CARD_TAG } from './own-elements';

const MARGIN_PX = 8;
const GAP_PX = 6;
const FOCUSABLE = 'a[href], button:not(:disabled), input, textarea, summary';

/**
 * The card's place in the page: one element outside the body with a shadow root, so that the page's CSS can't reach
 * it. It is a popover where the browser has them, above any z-index and any full-screen element.
 */
export class CardHost {
  readonly host: HTMLElement;
  readonly #frame: HTMLElement;
  #stopFollowing: (() => void) | undefined;

  constructor() {
    this.host = document.createElement(CARD_TAG);
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle + hostStyle);
    root.adoptedStyleSheets = [sheet];
    this.#frame = document.createElement('div');
    this.#frame.className = 'frame';
    this.#frame.setAttribute('role', 'dialog');
    this.#frame.tabIndex = -1;
    root.append(this.#frame);
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
    this.host.dataset.theme = theme;
    this.#frame.setAttribute('aria-label', label);
    render(content, this.#frame);
    if (!this.host.isConnected) {
      document.documentElement.append(this.host);
      if ('popover' in this.host) {
        this.host.popover = 'manual';
        this.host.showPopover();
      }
      this.#frame.scrollTop = 0;
    }
    // A page may magnify itself: positions are told in pixels of the screen, and the card has its own size.
    this.host.style.zoom = String(1 / (document.documentElement.currentCSSZoom ?? 1));
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
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (!this.isOpen) return;
    render(null, this.#frame);
    this.host.remove();
  }

  #follow(range: Range): void {
    this.#stopFollowing?.();
    const anchor: VirtualElement = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
      contextElement: range.startContainer.parentElement ?? document.body,
    };
    this.#stopFollowing = autoUpdate(anchor, this.host, () => void this.#place(anchor), {
      // The text under the card moves when the page scrolls or reflows, not by itself.
      animationFrame: false,
    });
  }

  async #place(anchor: VirtualElement): Promise<void> {
    if (isVertical(anchor.contextElement)) return this.#placeBeside(anchor.getBoundingClientRect());
    const { x, y } = await computePosition(anchor, this.host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackPlacements: ['top-start', 'bottom-end', 'top-end'] }),
        size({
          padding: MARGIN_PX,
          apply: ({ availableHeight }) => {
            this.#frame.style.maxHeight = `${Math.max(120, Math.min(availableHeight, 600))}px`;
          },
        }),
        // After the height has been fitted: else a high card would be pushed over the very word it explains.
        shift({ padding: MARGIN_PX, crossAxis: true }),
      ],
    });
    this.#moveTo(x, y);
  }

  /** Vertical text has its pinyin on the right, and pages that run from right to left confuse `computePosition`. */
  #placeBeside({ left, right, top }: { left: number; right: number; top: number }): void {
    const { clientHeight } = document.documentElement;
    this.#frame.style.maxHeight = `${Math.min(clientHeight - 2 * MARGIN_PX, 520)}px`;
    const { width, height } = this.#frame.getBoundingClientRect();
    const before = left - GAP_PX - width;
    const x = before >= MARGIN_PX ? before : right + GAP_PX;
    const y = Math.max(MARGIN_PX, Math.min(top, clientHeight - MARGIN_PX - height));
    this.#moveTo(x, y);
  }

  #moveTo(x: number, y: number): void {
    this.host.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}

function isVertical(element: unknown): boolean {
  return element instanceof Element && getComputedStyle(element).writingMode.startsWith('vertical');
}
