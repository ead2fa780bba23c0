import { expect, it } from 'vitest';
import { isListed, SITE_MATCHES, SITES } from './sites';

it('lists each host once, and well-formed', () => {
  const hosts = SITES.map(({ host }) => host);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const host of hosts) expect(host).toMatch(/^([a-z0-9-]+\.)+[a-z]+$/);
  for (const { name } of SITES) expect(name).not.toBe('');
  // One that a listed domain covers would be a switch in the settings that does nothing.
  const covered = hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)));
  expect(covered).toEqual([]);
});

it('covers e-paper subdomains, and no look-alikes', () => {
  expect(isListed('paper.people.com.cn')).toBe(true);
  expect(isListed('www.xizang.gov.cn')).toBe(true);
  expect(isListed('www.rikaze.gov.cn')).toBe(true);
  expect(isListed('epaper.xzsnw.com')).toBe(true);
  expect(isListed('notpeople.com.cn')).toBe(false);
  expect(SITE_MATCHES).toContain('*://*.people.com.cn/*');
});
