import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../settings';
import { readExtras, writeExtras } from './extras';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const TERMS = [{ term: '四干', english: 'four kinds of work' }];

it('writes what it reads, and no settings where there are none', async () => {
  await changeSettings({ badge: true });
  await writeExtras({ settings: null, userTerms: TERMS });
  expect(await readExtras()).toMatchObject({ settings: { badge: true }, userTerms: TERMS });
  await writeExtras({ settings: { badge: false }, userTerms: [] });
  expect(await readExtras()).toMatchObject({ settings: { badge: false }, userTerms: [] });
});

it('writes no settings where there is no room for the terms', async () => {
  const set = browser.storage.local.set.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items: object) => {
    if ('userTerms' in items) throw new Error('quota exceeded');
    await set(items);
  });
  await expect(writeExtras({ settings: { badge: true }, userTerms: TERMS })).rejects.toThrow('quota');
  expect(await readExtras()).toMatchObject({ settings: { badge: false }, userTerms: [] });
});
