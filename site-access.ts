/**
 * Where the reader lets Tifa in besides the listed sites: optional host permissions, asked for one host at a time. The
 * browser keeps them; nothing is stored here, so what the reader takes back in the browser's own settings counts too.
 */
import { browser } from 'wxt/browser';
import { isListed, SITE_MATCHES } from './sites';

export const ALL_SITES = '*://*/*';

/** How browsers write down what covers every site. */
const EVERYWHERE: ReadonlySet<string> = new Set([ALL_SITES, '<all_urls>', 'http://*/*', 'https://*/*']);

/** This host only, no subdomain. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** `*://news.example/*` → `news.example`, for showing. */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}

export interface Access {
  /** Every site is allowed. */
  everywhere: boolean;
  /** Match patterns granted one by one, besides the listed sites. */
  patterns: string[];
  /** Match patterns of the listed sites, as far as the reader does not withhold them in the browser's own settings. */
  listed: string[];
}

/**
 * What the reader has granted. Chromium and Firefox name the listed sites among it as far as they let us in; what Safari
 * says of them we do not know, so there they all count. None of them can be taken back by ourselves.
 */
export async function currentAccess(): Promise<Access> {
  const { origins = [] } = await browser.permissions.getAll();
  const isOwn = (origin: string) => isListed(hostOf(origin));
  const granted = origins.filter((origin) => !isOwn(origin));
  return {
    listed: import.meta.env.SAFARI ? [...SITE_MATCHES] : origins.filter(isOwn),
    everywhere: granted.some((origin) => EVERYWHERE.has(origin)),
    patterns: granted.filter((origin) => !EVERYWHERE.has(origin)),
  };
}

/** Whether the browser lets us into the pages of a host. */
export function isAllowed({ everywhere, patterns, listed }: Access, hostname: string): boolean {
  const all = [...patterns, ...listed];
  return everywhere || ['https:', 'http:'].some((protocol) => covers(all, { protocol, hostname }));
}

/** Asks the reader for a host or for {@link ALL_SITES}. To be called straight from a click: browsers insist on it. */
export function requestAccess(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export async function takeBackAccess(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back when something was granted or taken back, wherever that was done; returns the stop function. */
export function watchAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/**
 * Whether any of the match patterns covers a page. Paths are not looked at: hosts are granted whole. Our own few lines,
 * as a library for match patterns would go into every page.
 */
export function covers(
  patterns: readonly string[],
  { protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>,
): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, scheme, host] = /^(\*|https?):\/\/([^/:]+)/.exec(pattern) ?? [];
    if (!host || (scheme === '*' ? !/^https?:$/.test(protocol) : `${scheme}:` !== protocol)) return false;
    if (host === '*' || host === hostname) return true;
    return host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1));
  });
}
