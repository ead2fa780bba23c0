import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerFrames } from '../../frames';
import { isPage, looksChinese, saysOtherwise, whenChinese } from '../../page/chinese';
import { isOrphaned } from '../../orphan';
import type { Session } from '../../page/session';
import { breathe } from '../../page/slices';
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
    if (!isPage()) return;
    const isAwaited = QUIETLY in globalThis;
    Reflect.deleteProperty(globalThis, QUIETLY);
    // Of a page in another language nothing is read before the reader says so.
    const isForeign = saysOtherwise();
    let session: Promise<Session> | undefined;
    // In a task of its own: this one has read the script.
    const begin = () =>
      (session ??= breathe()
        .then(() => import('../../page/session'))
        .then(({ Session }) => new Session(isAwaited || isForeign)));

    const stopAnswering = answerFrames(async (message, frame) => (await begin()).answer(message, frame));
    const listen = (message: unknown) => void begin().then((begun) => begun.answer(message, ''));
    browser.runtime.onMessage.addListener(listen);
    let stopLooking: (() => void) | undefined;
    if (isAwaited) void begin();
    else if (looksChinese()) void begin().then((begun) => begun.wake());
    else if (!isForeign) stopLooking = whenChinese(() => void begin());

    // An updated extension starts its own script in open pages: the old one leaves the page as it found it.
    ctx.onInvalidated(() => {
      stopLooking?.();
      void session?.then((begun) => begun.end());
      // With the extension its events are gone, and to touch them is an error.
      if (isOrphaned()) return;
      stopAnswering();
      browser.runtime.onMessage.removeListener(listen);
    });
  },
});
