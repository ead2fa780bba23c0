import { Annotator } from '../../page/annotator';
import { blockOfText } from '../../page/block';
import { isDrawn, textOf } from '../../page/drawing';
import { isSkipped } from '../../page/blocks';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { Random } from './random';
import type { Trick } from './material';
import { TRICKS } from './tricks';
import { Twins } from './twins';

export interface MonkeyReport {
  /** The first thing that went wrong, with the tricks just before it. */
  problem: string | null;
  /** How much was drawn over at most: a monkey that never meets a drawing tests nothing. */
  mostDrawn: number;
}

declare global {
  interface Window {
    runMonkey: (seed: number, steps: number) => Promise<MonkeyReport>;
  }
}

/** Steps after which all is taken back and compared. */
const ROUND = 400;

/** Each trick's name as often as it weighs. */
function drawerOf(tricks: Record<string, Trick>): string[] {
  return Object.entries(tricks).flatMap(([name, { weight }]) => Array<string>(weight).fill(name));
}

const channel = new MessageChannel();
const task = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const settle = async () => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

function otherSettings(random: Random): Settings {
  return {
    ...DEFAULT_SETTINGS,
    pinyin: random.of(['all', 'all', 'unknown', 'terms', 'none'] as const),
    pinyinColour: random.of(['muted', 'tones'] as const),
    pinyinGrouping: random.of(['word', 'character'] as const),
  };
}

window.runMonkey = async (seed, steps) => {
  const drawer = drawerOf(TRICKS);
  const random = new Random(seed);
  const twins = new Twins();
  const annotator = new Annotator(DEFAULT_SETTINGS, { onRead: () => undefined, onChange: () => undefined });
  annotator.start();
  const recent: string[] = [];
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) =>
    errors.push(event instanceof ErrorEvent ? event.message : String(event.reason));
  window.addEventListener('error', listen);
  window.addEventListener('unhandledrejection', listen);
  let mostDrawn = 0;
  const failed = (step: number, what: string): MonkeyReport => ({
    problem: `seed ${seed}, step ${step} (… ${recent.slice(-24).join(', ')}): ${what}`,
    mostDrawn,
  });
  try {
    for (let step = 1; step <= steps; step++) {
      const name = random.of(drawer);
      const trick = TRICKS[name];
      if (!trick) continue;
      // What is drawn and taken away in one task was refused; this page takes away what it has seen.
      if (trick.settled) await task();
      recent.push(name);
      trick.do(twins, random);
      if (trick.settled) await settle();
      const pause = random.next();
      if (pause < 0.4) await settle();
      else if (pause < 0.5) await task();
      else if (pause < 0.58) await frame();
      if (pause < 0.5 && pause > 0.3) {
        await settle();
        recent.splice(0, recent.length - 8);
        recent.push('(look)');
        const different = twins.seenDifference();
        if (different) return failed(step, different);
        if (errors[0]) return failed(step, errors[0]);
      }
      if (random.chance(0.01)) {
        recent.push('(settings)');
        annotator.use(otherSettings(random));
      }
      if (random.chance(0.005)) {
        recent.push('(off, on)');
        annotator.stop();
        const different = twins.difference();
        if (different) return failed(step, different);
        if (random.chance(0.5)) trick.do(twins, random);
        annotator.start();
      }
      if (step % ROUND === 0 || step === steps) {
        annotator.use(DEFAULT_SETTINGS);
        const bare = await missing();
        if (bare !== null) return failed(step, `“${bare}” has no pinyin`);
        mostDrawn = Math.max(mostDrawn, document.querySelectorAll('tifa-text').length);
        recent.push('(off)');
        annotator.stop();
        const different = twins.difference();
        if (different) return failed(step, different);
        if (random.chance(0.5)) for (let i = random.below(10); i > 0; i--) TRICKS.setText?.do(twins, random);
        annotator.start();
      }
    }
  } catch (error) {
    return failed(-1, error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    annotator.stop();
    window.removeEventListener('error', listen);
    window.removeEventListener('unhandledrejection', listen);
  }
  return { problem: errors[0] ?? null, mostDrawn };
};

/** Chinese on screen over which nothing is drawn, where something should be. */
function undrawn(root: Node = document.body): string | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (isSkipped(node) || node.tagName === 'BR')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inShadow = node instanceof Element && node.shadowRoot ? undrawn(node.shadowRoot) : null;
    if (inShadow !== null) return inShadow;
    if (!(node instanceof Text) || isDrawn(node) || !/\p{Script=Han}/u.test(textOf(node))) continue;
    if (blockOfText(node)?.refused) continue;
    const box = node.parentElement?.getBoundingClientRect();
    if (box && box.height > 0 && box.top < innerHeight) return textOf(node);
  }
  return null;
}

/** Waits until all is drawn; what is still missing after seconds. */
async function missing(): Promise<string | null> {
  const until = performance.now() + 3000;
  while (performance.now() < until) {
    await frame();
    await task();
    if (undrawn() === null) return null;
  }
  return undrawn();
}
