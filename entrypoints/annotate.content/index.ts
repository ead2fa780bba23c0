import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageRequestSchema, QUIETLY, type PageRequest } from '../../messages';
import { Page } from '../../page/page';
import { getSettings, isSiteOff, watchSettings } from '../../settings';
import { covers } from '../../site-access';

export default defineContentScript({
  // All of `sites.ts` by the manifest, where `wxt.config.ts` puts them: here they would weigh on every page.
  matches: ['*://*.gov.cn/*'],
  // Loaded while the page still is: what is in view gets its pinyin sooner.
  runAt: 'document_start',
  // Articles stand in frames too: e-papers, mirrors, readers.
  allFrames: true,
  async main(ctx) {
    let [settings] = await Promise.all([getSettings(), parsed()]);
    const page = new Page(settings);
    if (!isSiteOff(settings, location.hostname) && !(QUIETLY in globalThis)) page.start();
    Reflect.deleteProperty(globalThis, QUIETLY);

    const stopWatching = watchSettings((next) => {
      const wasOff = isSiteOff(settings, location.hostname);
      const isOff = isSiteOff(next, location.hostname);
      settings = next;
      page.use(next);
      if (isOff && !wasOff) page.stop();
      if (!isOff && wasOff) page.start();
    });
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

/** Resolves when the page's markup has been read. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
