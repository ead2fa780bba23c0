import { describe, expect, it } from 'vitest';
import { ALL_SITES, covers, hostOf, isAllowed, patternOf } from './site-access';

const page = (address: string) => new URL(address);

describe('covers', () => {
  it('takes a host alone, in both schemes', () => {
    const patterns = [patternOf('news.example.cn')];
    expect(covers(patterns, page('http://news.example.cn/a'))).toBe(true);
    expect(covers(patterns, page('https://news.example.cn:8443/'))).toBe(true);
    expect(covers(patterns, page('https://www.news.example.cn/'))).toBe(false);
    expect(covers(patterns, page('https://other-news.example.cn/'))).toBe(false);
  });
  it('takes a domain with its subdomains, and everything', () => {
    expect(covers(['https://*.example.cn/*'], page('https://example.cn/'))).toBe(true);
    expect(covers(['https://*.example.cn/*'], page('https://a.b.example.cn/'))).toBe(true);
    expect(covers(['https://*.example.cn/*'], page('http://example.cn/'))).toBe(false);
    expect(covers(['https://*.example.cn/*'], page('https://badexample.cn/'))).toBe(false);
    expect(covers([ALL_SITES], page('https://example.cn/'))).toBe(true);
    expect(covers([ALL_SITES], page('file:///a.html'))).toBe(false);
    expect(covers(['<all_urls>'], page('file:///a.html'))).toBe(true);
  });
  it('nothing, where there is nothing or what is no pattern', () => {
    expect(covers([], page('https://example.cn/'))).toBe(false);
    expect(covers(['nonsense'], page('https://example.cn/'))).toBe(false);
  });
});

describe('hostOf', () => {
  it('shows what a pattern is about', () => {
    expect(hostOf(patternOf('news.example.cn'))).toBe('news.example.cn');
    expect(hostOf('nonsense')).toBe('nonsense');
  });
});

describe('isAllowed', () => {
  const nothing = { everywhere: false, patterns: [], listed: [] };
  it('does not count a listed site that the browser withholds', () => {
    expect(isAllowed(nothing, 'www.xizang.gov.cn')).toBe(false);
    expect(isAllowed({ ...nothing, listed: ['*://*.gov.cn/*'] }, 'www.xizang.gov.cn')).toBe(true);
  });
  it('takes what the reader has granted, in either scheme', () => {
    expect(isAllowed({ ...nothing, patterns: [patternOf('news.example.cn')] }, 'news.example.cn')).toBe(true);
    expect(isAllowed({ ...nothing, patterns: ['http://news.example.cn/*'] }, 'news.example.cn')).toBe(true);
    expect(isAllowed({ ...nothing, everywhere: true }, 'news.example.cn')).toBe(true);
  });
});
