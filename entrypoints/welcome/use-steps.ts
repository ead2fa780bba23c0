import { useEffect, useState } from 'preact/hooks';
import { watchStatusChanges } from '../../status-changes';

export type Step = 'pointed' | 'saved' | 'off' | 'reviewed';

/** What the reader has tried on this page. */
export function useSteps(): { done: ReadonlySet<Step>; finish: (step: Step) => void } {
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set());
  const finish = (step: Step) => setDone((before) => new Set([...before, step]));
  useEffect(() => {
    // The card hangs outside the body while it is open.
    const cards = new MutationObserver((records) => {
      if (records.some(({ addedNodes }) => addedNodes.length > 0)) finish('pointed');
    });
    cards.observe(document.documentElement, { childList: true });
    const stop = watchStatusChanges(() => finish('saved'));
    return () => {
      cards.disconnect();
      stop?.();
    };
  }, []);
  return { done, finish };
}
