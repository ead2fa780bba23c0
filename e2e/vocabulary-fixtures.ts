import type { BrowserContext, Page } from '@playwright/test';
import type { Save } from '../requests';
import type { Rows } from '../vocabulary/database';
import { expect, pointAt, type Extension } from './fixtures';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

export type View = 'words' | 'review' | 'progress' | 'glossary' | 'text' | 'backup';

/** Opens a view in a tab of its own, in front. */
export async function openVocabulary(
  context: BrowserContext,
  extension: Extension,
  view: View = 'words',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/vocabulary.html#${view}`);
  await expect(page.locator('main > *').first()).toBeAttached();
  return page;
}

/** All that is in the database, read past our own code. */
export async function stored(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('vocabulary');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
    const all = (table: string) =>
      new Promise<unknown>((resolve) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [terms, meetings, reviews] = await Promise.all(['terms', 'meetings', 'reviews'].map(all));
    db.close();
    return { terms, meetings, reviews } as Rows;
  });
}

export function saveOf(headword: string, own: Partial<Save> = {}): Save {
  const sentence = own.sentence ?? `会议强调，要践行“${headword}”要求。`;
  const start = sentence.indexOf(headword);
  return {
    key: `term:${headword}`,
    headword,
    kind: 'slogan',
    pinyin: 'sì gǎn',
    english: `meaning of ${headword}`,
    meaning: '',
    sentence,
    start,
    end: start + headword.length,
    title: '推进会',
    url: 'https://www.xizang.gov.cn/1.html',
    ...own,
  };
}

/** Saves as a page's card does, through the background. */
export async function save(page: Page, ...saves: Save[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const each of all) {
      const answer: { ok: boolean } = await chrome.runtime.sendMessage({ type: 'save', save: each });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
    }
  }, saves);
}

export async function saveFromCard(page: Page, term: string): Promise<void> {
  await pointAt(page, term);
  const card = page.locator('tifa-card');
  // Saved in another tab a moment ago, it is shown as saved already; a click still adds this sentence.
  await card.getByRole('button', { name: new RegExp(`^Saved?: ${term}$`) }).click();
  await expect(card.getByRole('button', { name: `Saved: ${term}` })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Answers and grades the card shown, and waits until the next one or the end is there. */
export async function grade(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  const before = (await stored(page)).reviews.length;
  // Keys count in the review only, which takes the focus when its first card is there.
  await expect(page.locator('.show-answer')).toBeVisible();
  await expect(page.locator('.review:focus-within')).toHaveCount(1);
  await page.keyboard.press(' ');
  await expect(page.locator('.grades')).toBeVisible();
  await page.keyboard.press(key);
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(before + 1);
  await expect(page.locator('.grades')).toBeHidden();
}
