import type { Page } from '@playwright/test';

interface Snapshot {
  html: string;
  nodes: Node[];
  data: (string | null)[];
}

declare global {
  interface Window {
    snapshotBefore?: Snapshot;
    takeSnapshot?: () => Snapshot;
  }
}

/**
 * Remembers the document as the parser made it. Where a script is to run then, Tifa draws nothing before
 * (`page/hydration.ts`), so the page gets an empty one; `readystatechange` to `interactive` comes before that.
 */
export async function rememberPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.takeSnapshot = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const nodes: Node[] = [];
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
      return {
        html: document.documentElement.outerHTML,
        nodes,
        data: nodes.map(({ nodeValue }) => nodeValue),
      };
    };
    new MutationObserver((_records, watcher) => {
      if (!document.head) return;
      watcher.disconnect();
      document.head.append(Object.assign(document.createElement('script'), { type: 'module' }));
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive') window.snapshotBefore = window.takeSnapshot?.();
    });
  });
}

/** What differs from the document as it was: an empty list where markup, node identity and text are all the same. */
export async function differences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const before = window.snapshotBefore;
    const after = window.takeSnapshot?.();
    if (!before || !after) return ['no snapshot'];
    const found: string[] = [];
    if (before.html !== after.html) found.push(`markup: ${after.html.slice(0, 2000)}`);
    if (before.nodes.length !== after.nodes.length)
      found.push(`${before.nodes.length} nodes were, ${after.nodes.length} are`);
    before.nodes.forEach((node, i) => {
      if (node !== after.nodes[i]) found.push(`node ${i} (${node.nodeName}) is another one`);
      else if (before.data[i] !== after.data[i])
        found.push(`node ${i} holds ${after.data[i]?.slice(0, 200)}`);
    });
    return found.slice(0, 5);
  });
}
