import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPage, looksChinese, saysOtherwise, whenChinese } from '../page/chinese';
import { CHINESE_PORT } from '../quietly';

/**
 * All that runs in a page without Chinese where the reader has allowed every site: it looks for Chinese text, and has
 * the background send the content script where there is some. Small, as the browser reads a script anew for each page.
 */
export default defineUnlistedScript(() => {
  if (!isPage()) return;
  // WXT's way to the browser's interface touches it as the script starts: that costs more than all the looking.
  const world = globalThis as Partial<Record<'browser' | 'chrome', typeof Browser>>;
  const call = () => (world.browser ?? world.chrome)?.runtime.connect({ name: CHINESE_PORT });
  if (looksChinese()) call();
  else if (!saysOtherwise()) whenChinese(call);
});
