import { browser, type Browser } from 'wxt/browser';
import { askFrames } from '../../frames';
import { tellPages } from '../../messages';
import { CHINESE_PORT } from '../../quietly';
import { ALL_SITES, currentAccess } from '../../site-access';
import { SITE_MATCHES } from '../../sites';
import { SCRIPT_FILE, startIn } from '../../start-in';

const SCRIPT_ID = 'granted-sites';
/** Runs instead where every site is allowed: most have no Chinese. */
const SCOUT_FILE = '/scout.js';

/**
 * Runs the content script on the sites the reader has granted: in open tabs at once, and in every later page. What is
 * taken back stops at once.
 */
export function followGrants(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    // Registered first: a page that loads meanwhile is then either registered for or open already.
    void register().then(() => startInOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void register();
    if (origins.length > 0) void stopInOpenTabs(origins);
  });
  // An update drops what was registered.
  browser.runtime.onInstalled.addListener(() => void register());
  browser.runtime.onStartup.addListener(() => void register());
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === CHINESE_PORT) void startWhereChinese(port.sender).finally(() => port.disconnect());
  });
}

let registering: Promise<void> = Promise.resolve();

/** One after the other: two changes at once would register the script twice. */
function register(): Promise<void> {
  registering = registering.then(registerNow, registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const { everywhere, patterns } = await currentAccess();
  const matches = everywhere ? [ALL_SITES] : patterns;
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [(everywhere ? SCOUT_FILE : SCRIPT_FILE).slice(1)],
      matches,
      // The manifest's own script runs there.
      excludeMatches: [...SITE_MATCHES],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** What was allowed may have been taken back since the page was loaded: then it stays as it is. */
async function startWhereChinese({ tab, frameId }: Browser.runtime.MessageSender = {}): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  // Not after the page's pictures: the text is there. Safari does not know the word.
  const at = import.meta.env.SAFARI ? {} : { injectImmediately: true };
  await browser.scripting.executeScript({ target, files: [SCRIPT_FILE], ...at }).catch(() => undefined);
}

async function startInOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: origins })) {
    // Already read through the toolbar button: leave it.
    if (id === undefined || (await askFrames(id, { type: 'page-state' })).some(({ on }) => on)) continue;
    await startIn(id).catch(() => undefined);
  }
}

async function stopInOpenTabs(taken: string[]): Promise<void> {
  const { everywhere, patterns, listed } = await currentAccess();
  // The listed sites are told too, as their list would weigh much in every page.
  const left = everywhere ? [ALL_SITES] : [...patterns, ...listed];
  await tellPages({ type: 'taken-back', taken, left });
}
