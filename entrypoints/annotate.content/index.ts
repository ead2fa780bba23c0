import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageRequestSchema } from '../../messages';
import { Page } from '../../page/page';
import { getSettings, isSiteOff, watchSettings } from '../../settings';
import { SITE_MATCHES } from '../../sites';

export default defineContentScript({
  matches: [...SITE_MATCHES],
  runAt: 'document_end',
  async main(ctx) {
    let settings = await getSettings();
    const page = new Page(settings);
    if (!isSiteOff(settings, location.hostname)) page.start();

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
      if (request.success) respond(page.answer(request.output));
    };
    browser.runtime.onMessage.addListener(listen);

    // An updated extension starts its own script in open pages: the old one leaves the page as it found it.
    ctx.onInvalidated(() => {
      stopWatching();
      page.stop();
    });
  },
});
