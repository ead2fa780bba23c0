import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageRequestSchema, QUIETLY, type PageRequest } from '../../messages';
import { Page } from '../../page/page';
import { DEFAULT_SETTINGS, getSettings, isSiteOff, watchSettings, type Settings } from '../../settings';
import { covers } from '../../site-access';

export default defineContentScript({
  // All of `sites.ts` by the manifest, where `wxt.config.ts` puts them: here they would weigh on every page.
  matches: ['*://*.gov.cn/*'],
  // Loaded while the page still is: what is in view gets its pinyin sooner.
  runAt: 'document_start',
  // Articles stand in frames too: e-papers, mirrors, readers.
  allFrames: true,
  async main(ctx) {
    const quietly = QUIETLY in globalThis;
    Reflect.deleteProperty(globalThis, QUIETLY);
    const page = new Page(DEFAULT_SETTINGS);
    let settings: Settings | undefined;
    // Before they are read: a change meanwhile counts.
    const stopWatching = watchSettings((next) => {
      const wasOff = settings === undefined || isSiteOff(settings, location.hostname);
      const isFirst = settings === undefined;
      settings = next;
      page.use(next);
      if (isFirst) return;
      const isOff = isSiteOff(next, location.hostname);
      if (isOff && !wasOff) page.stop();
      if (!isOff && wasOff) page.start();
    });
    const stored = getSettings();
    if (!quietly && looksChinese()) page.wake();
    await parsed();
    // The text can be read while the settings still are.
    if (!quietly) page.prepare();
    settings ??= await stored;
    page.use(settings);
    if (isSiteOff(settings, location.hostname)) page.stop();
    else if (!quietly) page.start();

    const listen = (message: unknown, _sender: unknown, respond: (state: unknown) => void) => {
      const request = v.safeParse(PageRequestSchema, message);
      if (!request.success) return;
      if (request.output.type === 'taken-back') stopIfTakenBack(page, request.output);
      else respond(page.answer(request.output));
    };
    browser.runtime.onMessage.addListener(listen);

    // An updated extension starts its own script in open pages: the old one leaves the page as it found it.
    ctx.onInvalidated(() => {
      stopWatching();
      browser.runtime.onMessage.removeListener(listen);
      page.stop();
    });
  },
});

function stopIfTakenBack(page: Page, { taken, left }: Extract<PageRequest, { type: 'taken-back' }>): void {
  if (covers(taken, location) && !covers(left, location)) page.stop();
}

/** Whether what is known of a page before its text says that it is Chinese. */
function looksChinese(): boolean {
  return /^zh\b/i.test(document.documentElement.lang) || /^(gb|big5)/i.test(document.characterSet);
}

/** Resolves when the page's markup has been read. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
