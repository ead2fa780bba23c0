import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { looksChinese, whenChinese } from '../../page/chinese';
import type { Session } from '../../page/session';
import { QUIETLY } from '../../quietly';

export default defineContentScript({
  // All of `sites.ts` by the manifest, where `wxt.config.ts` puts them: here they would weigh on every page.
  matches: ['*://*.gov.cn/*'],
  // Loaded while the page still is: what is in view gets its pinyin sooner.
  runAt: 'document_start',
  // Articles stand in frames too: e-papers, mirrors, readers.
  allFrames: true,
  // Only what tells whether a page has Chinese runs on every page: the rest is not even evaluated before.
  main(ctx) {
    const quietly = QUIETLY in globalThis;
    Reflect.deleteProperty(globalThis, QUIETLY);
    let session: Promise<Session> | undefined;
    const begin = () =>
      (session ??= import('../../page/session').then(({ Session }) => new Session(quietly)));

    const listen = (message: unknown, _sender: unknown, respond: (state: unknown) => void) => {
      void begin().then((begun) => begun.answer(message, respond));
      return true;
    };
    browser.runtime.onMessage.addListener(listen);
    let stopLooking: (() => void) | undefined;
    if (quietly) void begin();
    else if (looksChinese()) void begin().then((begun) => begun.wake());
    else stopLooking = whenChinese(() => void begin());

    // An updated extension starts its own script in open pages: the old one leaves the page as it found it.
    ctx.onInvalidated(() => {
      browser.runtime.onMessage.removeListener(listen);
      stopLooking?.();
      void session?.then((begun) => begun.end());
    });
  },
});
