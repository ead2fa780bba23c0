import type { Settings } from '../settings';
import type { ShadowRoots } from './shadow-roots';
import { pageStyle } from './styles';

/** The style of what is drawn, in a document and its shadow roots. */
export class Sheet {
  readonly #sheet = new CSSStyleSheet();
  readonly #shadows: ShadowRoots;
  /** What is in the sheet; absent until it is needed. */
  #style: string | undefined;
  /** All roots that have been met have it. */
  #isEverywhere = false;

  constructor(shadows: ShadowRoots) {
    this.#shadows = shadows;
  }

  /**
   * Gives the document its style before it has one of its own: later, one more sheet with highlights in it would have
   * the whole page's style worked out again.
   */
  prepare(settings: Settings): void {
    this.#write(settings);
    this.#adopt([document]);
  }

  /**
   * Gives its style to all roots, once, and again to the one of `element`, which is to be drawn in, where the page has
   * put a list of its own in the place of that root's. Not before the first drawing: a change of style has the browser
   * make a frame, and the drawing's would come later.
   */
  spread(settings: Settings, element: Element): void {
    if (this.#isEverywhere) {
      const root = element.getRootNode();
      if (root instanceof Document || root instanceof ShadowRoot) this.#adopt([root]);
      return;
    }
    this.#isEverywhere = true;
    this.#write(settings);
    this.#adopt([document, ...this.#shadows]);
  }

  /** Gives its style to a root that has just been met, where there is something to draw. */
  spreadTo(root: ShadowRoot): void {
    if (this.#isEverywhere) this.#adopt([root]);
  }

  use(settings: Settings): void {
    if (this.#style !== undefined) this.#write(settings);
  }

  /** Takes its style from the document and all shadow roots. */
  remove(): void {
    this.#isEverywhere = false;
    for (const root of [document, ...this.#shadows])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #adopt(roots: Iterable<Document | ShadowRoot>): void {
    for (const root of roots)
      if (!root.adoptedStyleSheets.includes(this.#sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  #write(settings: Settings): void {
    const style = pageStyle(settings);
    if (style === this.#style) return;
    this.#sheet.replaceSync((this.#style = style));
  }
}
