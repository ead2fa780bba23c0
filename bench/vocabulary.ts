import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launch, serviceWorker } from '../e2e/fixtures';
import type { Meeting, SavedTerm } from '../vocabulary/database';
import { meeting, savedTerm } from '../vocabulary/test-vocabulary';
import { median } from './median';

/** The list of a large vocabulary in real Chromium. Times in milliseconds; medians but for the worst. */
export interface VocabularyFigures {
  terms: number;
  /** From the start of the page load to the first rows on screen. */
  openMs: number;
  /** From a key press in the search to its result on screen. */
  keyMs: number;
  keyWorstMs: number;
  /** How many times as long the same rows take to draw when all are drawn. */
  allRowsVsOpen: number;
  /** How many times as long a key press takes when all rows it finds are drawn. */
  allRowsVsKey: number;
}

const TERMS = 20_000;
const OPENINGS = 5;
const HAND_MS = 500;
const QUERIES = ['sigan', 'guojia', 'development', '四个', 'fā zhǎn', 'zzz'];
const SYLLABLES = [
  'sì',
  'gǎn',
  'fā',
  'zhǎn',
  'guó',
  'jiā',
  'jīng',
  'jì',
  'rén',
  'mín',
  'zhèng',
  'fǔ',
  'lǜ',
  'shuǐ',
];
const CHARACTERS = [...'四敢发展国家经济人民政府绿水青山改革开放'];
const ENGLISH = ['development', 'of the country', 'reform', 'people', 'green mountains', 'the “Four Dares”'];

export async function benchVocabulary(): Promise<VocabularyFigures> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-bench-'));
  const context = await launch(profile);
  try {
    const worker = await serviceWorker(context);
    const page = await context.newPage();
    const url = `chrome-extension://${new URL(worker.url()).host}/vocabulary.html`;
    await page.goto(url);
    await page.locator('.empty').waitFor();
    await fill(page, ...madeUp());
    // The welcome page may have come in front, and a page behind gets a frame a second.
    await page.bringToFront();
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      await page.goto('about:blank');
      await page.goto(url);
      await page.locator('.term-row').first().waitFor();
      openings.push(await page.evaluate(firstRowsAt));
    }
    // No hand is at the keys as soon as the list is there; the search is made ready in idle time meanwhile.
    await page.waitForTimeout(HAND_MS);
    const keys: number[] = [];
    const allKeys: number[] = [];
    for (const query of QUERIES) {
      for (let end = 1; end <= query.length; end++) {
        keys.push(await page.evaluate(pressKey, query.slice(0, end)));
        const found = await page.getByRole('grid').count();
        const rows = found ? Number(await page.getByRole('grid').getAttribute('aria-rowcount')) : 0;
        if (rows > 0) allKeys.push(keys.at(-1)! + (await page.evaluate(drawAll, rows)));
      }
      await page.evaluate(pressKey, '');
    }
    const all = await page.evaluate(drawAll, TERMS);
    const openMs = median(openings);
    const keyMs = median(keys);
    return {
      terms: TERMS,
      openMs,
      keyMs,
      keyWorstMs: Math.max(...keys),
      allRowsVsOpen: (openMs + all) / openMs,
      allRowsVsKey: median(allKeys) / keyMs,
    };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function madeUp(): [SavedTerm[], Meeting[]] {
  const pick = (from: readonly string[], i: number, n: number) =>
    Array.from({ length: n }, (_none, k) => from[(i * 7 + k * (3 + (i % 5))) % from.length]!);
  const terms = Array.from({ length: TERMS }, (_none, i) =>
    savedTerm({
      key: `term:${i}`,
      // A word is kept once: the last character is its own.
      headword: pick(CHARACTERS, i, 2 + (i % 5)).join('') + String.fromCodePoint(0x4e00 + i),
      pinyin: pick(SYLLABLES, i, 2 + (i % 5)).join(' '),
      english: pick(ENGLISH, i, 4).join(' '),
      savedAt: 1_700_000_000_000 + i * 60_000,
    }),
  );
  const meetings = terms.flatMap(({ key }, i) =>
    [0, 1].map((n) => meeting({ id: `${i}.${n}`, key, url: `https://example.org/${n}`, at: i })),
  );
  return [terms, meetings];
}

async function fill(page: Page, terms: SavedTerm[], meetings: Meeting[]): Promise<void> {
  await page.evaluate(
    async ([someTerms, someMeetings]) => {
      const request = indexedDB.open('vocabulary');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const transaction = request.result.transaction(['terms', 'meetings'], 'readwrite');
      for (const row of someTerms) transaction.objectStore('terms').put(row);
      for (const row of someMeetings) transaction.objectStore('meetings').put(row);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      request.result.close();
    },
    [terms, meetings] as const,
  );
}

/** When the rows were painted, since the navigation began: this runs at most a poll after them, so a frame is added. */
function firstRowsAt(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

/** Types a search and waits for the frame that shows its result. */
async function pressKey(query: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
  const shown = document.querySelector('.shown-count')!;
  const before = `${shown.textContent} ${document.querySelector('.term-row')?.textContent}`;
  const start = performance.now();
  box.value = query;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  // Two frames for the renderer at most; where the result is the same as before, the second ends it.
  for (let frame = 0; frame < 2; frame++) {
    await new Promise(requestAnimationFrame);
    if (`${shown.textContent} ${document.querySelector('.term-row')?.textContent}` !== before) break;
  }
  void document.body.offsetHeight;
  return performance.now() - start;
}

/** Draws `count` rows like the ones there, all of them, and takes them away again. */
function drawAll(count: number): number {
  const row = document.querySelector('.term-row')!;
  const grid = row.parentElement!;
  const start = performance.now();
  const box = document.createElement('div');
  for (let i = 0; i < count; i++) {
    const copy = row.cloneNode(true) as HTMLElement;
    copy.style.transform = `translateY(${i * 58}px)`;
    box.append(copy);
  }
  grid.append(box);
  void grid.scrollHeight;
  const took = performance.now() - start;
  box.remove();
  return took;
}
