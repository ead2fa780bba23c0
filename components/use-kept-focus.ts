import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the focus in a part of a page when the control that has it goes away with the next drawing: browsers would
 * leave it nowhere. In a list (`li`) it goes to the same control of the row that takes the place, else to `instead`, a
 * selector inside the part, else to the part's first control. To be called by a component that is drawn anew when the
 * control goes; returns the `ref` of the part.
 */
export function useKeptFocus<E extends HTMLElement>(instead: string): RefObject<E | null> {
  const part = useRef<E>(null);
  // Asked before anything is drawn.
  const focused = document.activeElement;
  const place = focused && part.current?.contains(focused) ? placeOf(focused) : null;
  useLayoutEffect(() => {
    if (!place || focused?.isConnected || document.activeElement !== document.body) return;
    const next = place() ?? part.current?.querySelector(instead) ?? part.current?.querySelector(CONTROLS);
    if (next instanceof HTMLElement) next.focus();
  });
  return part;
}

/** Finds, once a control of a list is gone, the one in its place. */
function placeOf(control: Element): () => Element | undefined {
  const row = control.closest('li');
  const list = row?.parentElement;
  if (!row || !list) return () => undefined;
  const [at, inRow] = [[...list.children].indexOf(row), controlsOf(row).indexOf(control)];
  return () => {
    const next = list.isConnected ? (list.children[at] ?? list.lastElementChild) : null;
    return next ? controlsOf(next)[inRow] : undefined;
  };
}

const controlsOf = (row: Element): Element[] => [...row.querySelectorAll(CONTROLS)];
