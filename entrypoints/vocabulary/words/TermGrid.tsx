import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useWriting } from '../../../components/use-writing';
import type { SavedTerm } from '../../../vocabulary/database';
import { useMedia } from '../use-media';
import { TermRow } from './TermRow';
import { useVirtualRows } from './use-virtual-rows';

/** As `words.css` has them. */
const ROW_HEIGHT = { wide: 58, narrow: 74 };
const NARROW = '(width < 700px)';
const PAGE = 10;

export interface TermGridProps {
  terms: readonly SavedTerm[];
  openKey: string | null;
  /** `enter`: by key, so the focus is to go along. */
  onOpen: (term: SavedTerm, enter: boolean) => void;
  selection: ReadonlySet<string>;
  onSelection: (keys: ReadonlySet<string>) => void;
  onDelete: (keys: string[]) => void;
}

/**
 * The list as a grid with one tab stop: arrows, Page and Home/End move, Enter opens, Space selects (with Shift as far
 * as here), Ctrl+A selects all that is shown, Delete deletes.
 */
export function TermGrid({ terms, openKey, onOpen, selection, onSelection, onDelete }: TermGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  /** The row that is to have the focus, once it is the active one. */
  const focusNext = useRef<number | null>(null);
  const at = Math.min(active, terms.length - 1);
  const rowHeight = ROW_HEIGHT[useMedia(NARROW) ? 'narrow' : 'wide'];
  const { rows, height, scrollTo } = useVirtualRows(scroller, terms.length, rowHeight, at);
  const { written } = useWriting(rows.map(({ index }) => terms[index]?.headword ?? ''));
  const now = Date.now();

  // The focused row is gone: on to the one in its place.
  const before = useRef<readonly SavedTerm[] | null>(null);
  useLayoutEffect(() => {
    if (!before.current || before.current.length === terms.length) return;
    before.current = null;
    focusNext.current = at;
  });

  // The row may not have been there when the key was pressed.
  useLayoutEffect(() => {
    if (focusNext.current !== at) return;
    const row = scroller.current?.querySelector<HTMLElement>(`#row-${at}`);
    if (!row) return;
    focusNext.current = null;
    row.focus({ preventScroll: true });
  });

  // What came or went above the focused row has moved it: it stays the active one.
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector('[role=row]:focus');
    const index = row && focusNext.current === null ? Number(row.ariaRowIndex) - 1 : at;
    if (index !== at) setActive(index);
  }, [terms, at]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(terms.length - 1, to));
    setActive(next);
    focusNext.current = next;
    scrollTo(next);
  };

  const select = (index: number, range: boolean) => {
    const next = new Set(selection);
    const [from, to] = range ? [Math.min(anchor, index), Math.max(anchor, index)] : [index, index];
    const add = range || !selection.has(terms[index]?.key ?? '');
    for (const { key } of terms.slice(from, to + 1)) {
      if (add) next.add(key);
      else next.delete(key);
    }
    setAnchor(index);
    onSelection(next);
  };

  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    PageDown: () => move(at + PAGE),
    PageUp: () => move(at - PAGE),
    Home: () => move(0),
    End: () => move(terms.length - 1),
    Enter: () => terms[at] && onOpen(terms[at], true),
    ' ': (event) => select(at, event.shiftKey),
    Delete: () => {
      before.current = terms;
      onDelete(selection.size > 0 ? [...selection] : terms[at] ? [terms[at].key] : []);
    },
    Escape: () => onSelection(new Set()),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      if (event.key !== 'a') return;
      event.preventDefault();
      return onSelection(new Set(terms.map(({ key }) => key)));
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  };

  return (
    <div ref={scroller} class="grid-scroller">
      <div
        role="grid"
        aria-label={i18n.t('vocabulary.list')}
        aria-rowcount={terms.length}
        aria-multiselectable="true"
        class="term-grid"
        style={{ height: `${height}px` }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start }) => {
          const term = terms[index];
          return (
            term && (
              <TermRow
                key={term.key}
                term={term}
                headword={written(term.headword)}
                index={index}
                top={start}
                now={now}
                active={index === at}
                open={term.key === openKey}
                selected={selection.has(term.key)}
                onOpen={() => {
                  setActive(index);
                  onOpen(term, false);
                }}
                onSelect={(range) => {
                  setActive(index);
                  select(index, range);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
