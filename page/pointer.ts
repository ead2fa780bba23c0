import type { Settings } from '../settings';
import type { Annotator } from './annotator';
import { mentionsAt } from './block';
import type { Card } from './card';
import { STOP_TAG } from './own-elements';
import { placeUnder } from './place-under';
import { targetOf } from './roots';

/** The pointer may leave the word for this long, on its way into the card. */
const LEAVE_MS = 250;

/** Opens and closes the card as the reader points, tabs, taps and presses keys. */
export class Pointer {
  readonly #annotator: Annotator;
  readonly #card: Card;
  #settings: Settings;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;
  /** The stop from which the card was opened by keyboard. */
  #openedFrom: HTMLElement | null = null;
  /** Where the pointer was last: browsers report a move when the page scrolls under a resting pointer. */
  #last = { x: Number.NaN, y: Number.NaN };

  constructor(annotator: Annotator, card: Card, settings: Settings) {
    this.#annotator = annotator;
    this.#card = card;
    this.#settings = settings;
  }

  use(settings: Settings): void {
    this.#settings = settings;
  }

  start(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const passive = { signal, passive: true } as const;
    const moved = byReader((event: PointerEvent) => this.#moved(event));
    document.addEventListener('pointermove', moved, passive);
    document.addEventListener('pointerleave', (event) => this.#left(event), passive);
    const clicked = byReader((event: MouseEvent) => this.#clicked(event));
    document.addEventListener('click', clicked, passive);
    const pressed = byReader((event: MouseEvent) => this.#pressed(event));
    document.addEventListener('contextmenu', pressed, { signal });
    document.addEventListener('focusin', (event) => this.#focused(event), passive);
    const key = byReader((event: KeyboardEvent) => this.#key(event));
    // Capturing, so that a page that keeps keys to itself can't keep the card open.
    document.addEventListener('keydown', key, { signal, capture: true });
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#forget();
    this.#card.close();
  }

  #forget(): void {
    clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    this.#opening = this.#closing = undefined;
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0 || this.#card.isEditing) return;
    const rested = event.screenX === this.#last.x && event.screenY === this.#last.y;
    this.#last = { x: event.screenX, y: event.screenY };
    if (rested && this.#card.isPinned) return;
    if (this.#card.holds(event)) return this.#forget();
    const place = this.#wanted(event) ? placeUnder(event) : null;
    if (!place) {
      clearTimeout(this.#opening);
      return this.#closeSoon();
    }
    if (this.#card.covers(place.block, place.offset)) return this.#forget();
    clearTimeout(this.#opening);
    const open = () => {
      this.#forget();
      // The reader has gone on with the pointer: the card goes when that goes.
      this.#openedFrom = null;
      void this.#card.openAt(place.block, place.offset);
    };
    if (this.#settings.hoverDelay === 0) open();
    else this.#opening = setTimeout(open, this.#settings.hoverDelay);
  }

  /** A finger lifted has not gone anywhere: where it taps next is told by the click. */
  #left({ pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.#closeSoon();
  }

  #wanted({ altKey, ctrlKey, shiftKey }: PointerEvent): boolean {
    const { hoverKey } = this.#settings;
    return (
      hoverKey === 'none' ||
      (hoverKey === 'alt' && altKey) ||
      (hoverKey === 'ctrl' && ctrlKey) ||
      (hoverKey === 'shift' && shiftKey)
    );
  }

  #closeSoon(): void {
    // A card opened by keyboard stays until Esc or the next focus.
    if (!this.#card.isOpen || this.#card.isPinned || this.#card.isEditing || this.#openedFrom) return;
    this.#closing ??= setTimeout(() => {
      this.#forget();
      this.#card.close();
    }, LEAVE_MS);
  }

  /** A tap opens (there is no hovering on a touch screen); a click elsewhere closes. Links keep working. */
  #clicked(event: MouseEvent): void {
    if (this.#card.holds(event)) return;
    const place = isTouch(event) && !inControl(event) ? placeUnder(event) : null;
    if (place) void this.#card.openAt(place.block, place.offset);
    else if (this.#card.isOpen && !touchesStop(event)) this.#close();
  }

  /**
   * A tap on a term in a link is the link's: there a long press opens the card, where else it selects text. The menu of
   * the link comes from the words around the term, and from the term itself once its card is open.
   */
  #pressed(event: MouseEvent): void {
    if (this.#card.holds(event) || !isTouch(event) || !inControl(event)) return;
    const place = placeUnder(event);
    if (!place || this.#card.covers(place.block, place.offset)) return;
    const [mention] = mentionsAt(place.block, place.offset);
    if (!mention) return;
    event.preventDefault();
    this.#card.openMention(place.block, mention);
  }

  #focused(event: FocusEvent): void {
    if (this.#card.holds(event)) return;
    const target = targetOf(event);
    const stop = target instanceof HTMLElement && target.closest<HTMLElement>(STOP_TAG);
    // A term drawn anew has its card anew, if the reader has not closed it.
    if (stop && (this.#openedFrom || !this.#annotator.stops.goingBack)) this.#openStop(stop);
    else if (this.#openedFrom) this.#close();
  }

  #openStop(stop: HTMLElement): void {
    const found = this.#annotator.stops.mentionAt(stop);
    if (!found) return;
    this.#forget();
    this.#openedFrom = stop;
    this.#card.openMention(found.block, found.mention);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#card.isOpen) {
      event.stopPropagation();
      return this.#closeAndGoBack();
    }
    if (event.key === 'Tab' && this.#leavesCard(event)) {
      // The card stands at the document's end: from there Tab would leave the page. Forwards it goes on from the term.
      if (event.shiftKey && this.#openedFrom) event.preventDefault();
      return this.#closeAndGoBack();
    }
    const target = targetOf(event);
    const onStop = target instanceof Element && target.closest<HTMLElement>(STOP_TAG);
    if (onStop && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (!this.#card.isOpen) this.#openStop(onStop);
      this.#card.focus();
    }
  }

  #leavesCard(event: KeyboardEvent): boolean {
    return this.#card.holds(event) && !this.#card.isEditing && this.#card.isAtEdge(event.shiftKey);
  }

  /** To the stop that the card was opened from. */
  #closeAndGoBack(): void {
    const from = this.#openedFrom;
    this.#close();
    if (from) this.#annotator.stops.goBackTo(from);
  }

  #close(): void {
    this.#forget();
    this.#openedFrom = null;
    this.#card.close();
  }
}

/** A page's script can make events too, and would go through what the reader has saved and noted. */
function byReader<E extends Event>(work: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) work(event);
  };
}

const isTouch = (event: MouseEvent) => event instanceof PointerEvent && event.pointerType === 'touch';

/** What does something of its own when it is tapped. */
function inControl(event: Event): boolean {
  const target = targetOf(event);
  return target instanceof Element && target.closest('a[href], button, summary, label') !== null;
}

function touchesStop(event: Event): boolean {
  const target = targetOf(event);
  return target instanceof Element && target.closest(STOP_TAG) !== null;
}
