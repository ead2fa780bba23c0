import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  getSettings,
  isSiteOff,
  readSettings,
  switchSite,
  watchSettings,
} from './settings';

describe('readSettings', () => {
  it('fills in what is missing and keeps what is right', () => {
    expect(readSettings({ pinyin: 'none' })).toEqual({ ...DEFAULT_SETTINGS, pinyin: 'none' });
  });
  it('loses no more than the field that is wrong', () => {
    const stored = { pinyin: 'everything', hoverDelay: 300, pinyinSize: 99, sitesOff: 'gov.cn' };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, hoverDelay: 300 });
  });
  it.each([null, undefined, 'text', 7, []])('makes whole settings of %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });
});

it('keeps a change, and tells those who watch', async () => {
  const seen: string[] = [];
  const stop = watchSettings(({ underline }) => seen.push(underline));
  await changeSettings({ underline: 'shade' });
  stop();
  await changeSettings({ underline: 'dotted' });
  expect((await getSettings()).underline).toBe('dotted');
  expect(seen).toEqual(['shade']);
});

it('starts each of two changes made at once from what the one before has stored', async () => {
  const { hoverDelay } = await getSettings();
  const later = () => changeSettings((before) => ({ hoverDelay: before.hoverDelay + 50 }));
  await Promise.all([later(), later()]);
  expect((await getSettings()).hoverDelay).toBe(hoverDelay + 100);
});

it('switches off a host and everything below it, and nothing beside it', () => {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ['news.cn'] };
  expect(isSiteOff(settings, 'news.cn')).toBe(true);
  expect(isSiteOff(settings, 'xz.news.cn')).toBe(true);
  expect(isSiteOff(settings, 'oldnews.cn')).toBe(false);
});

it('switches a site on though a domain above it was off, and off once', () => {
  const sitesOff = ['chinadaily.com.cn', 'news.cn'];
  expect(switchSite(sitesOff, 'cn.chinadaily.com.cn', true)).toEqual(['news.cn']);
  expect(switchSite(sitesOff, 'xz.news.cn', false)).toEqual([...sitesOff, 'xz.news.cn']);
  expect(switchSite(sitesOff, 'news.cn', false)).toEqual(sitesOff);
});
