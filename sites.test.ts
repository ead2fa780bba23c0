import { expect, it } from 'vitest';
import { isListed, SITE_MATCHES, SITES } from './sites';

it('lists each host once, and well-formed', () => {
  const hosts = SITES.map(({ host }) => host);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const host of hosts) expect(host).toMatch(/^([a-z0-9-]+\.)+[a-z]+$/);
  for (const { name } of SITES) expect(name).not.toBe('');
});

it('covers e-paper subdomains, and no look-alikes', () => {
  expect(isListed('paper.people.com.cn')).toBe(true);
  expect(isListed('www.xizang.gov.cn')).toBe(true);
  expect(isListed('notpeople.com.cn')).toBe(false);
  expect(SITE_MATCHES).toContain('*://*.people.com.cn/*');
});
