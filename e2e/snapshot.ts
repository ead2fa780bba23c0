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
 * Remembers the document as the parser made it, before any content script has run: `readystatechange` to
 * `interactive` comes before `document_end`.
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
    if (before.html !== after.html) found.push(`markup: ${after.html}`);
    if (before.nodes.length !== after.nodes.length)
      found.push(`${before.nodes.length} nodes were, ${after.nodes.length} are`);
    before.nodes.forEach((node, i) => {
      if (node !== after.nodes[i]) found.push(`node ${i} (${node.nodeName}) is another one`);
      else if (before.data[i] !== after.data[i]) found.push(`node ${i} holds ${after.data[i]}`);
    });
    return found.slice(0, 5);
  });
}
