import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../settings';
import { changeFamiliar } from '../../../vocabulary/familiar';
import { differ, readExtras, writeExtras } from './extras';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const TERMS = [{ term: '四干', english: 'four kinds of work' }];
const FAMILIAR = { common: 500, listed: ['爱好'] };

it('writes what it reads, and leaves the settings and known words as they are where there are none', async () => {
  await changeSettings({ badge: true });
  await changeFamiliar(() => FAMILIAR);
  await writeExtras({ settings: null, userTerms: TERMS, familiar: null });
  const written = await readExtras();
  expect(written).toMatchObject({ settings: { badge: true }, userTerms: TERMS, familiar: FAMILIAR });
  const none = { common: 0, listed: [] };
  await writeExtras({ settings: { badge: false }, userTerms: [], familiar: none });
  expect(await readExtras()).toMatchObject({ settings: { badge: false }, userTerms: [], familiar: none });
  await writeExtras(written);
  expect(await readExtras()).toEqual(written);
});

it('writes no settings where there is no room for the terms', async () => {
  const set = browser.storage.local.set.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items: object) => {
    if ('userTerms' in items) throw new Error('quota exceeded');
    await set(items);
  });
  const extras = { settings: { badge: true }, userTerms: TERMS, familiar: FAMILIAR };
  await expect(writeExtras(extras)).rejects.toThrow('quota');
  expect(await readExtras()).toMatchObject({ settings: { badge: false }, userTerms: [] });
});

it('tells settings and known words that a backup would change', async () => {
  await changeSettings({ badge: true });
  await changeFamiliar(() => FAMILIAR);
  const here = await readExtras();
  expect(differ({ settings: null, familiar: null }, here)).toBe(false);
  // One from before a setting came has it as it is at first.
  expect(differ({ settings: { badge: true }, familiar: FAMILIAR }, here)).toBe(false);
  expect(differ({ settings: { badge: false }, familiar: FAMILIAR }, here)).toBe(true);
  expect(differ({ settings: null, familiar: { ...FAMILIAR, common: 0 } }, here)).toBe(true);
});
