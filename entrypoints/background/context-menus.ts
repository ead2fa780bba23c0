import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askFrames } from '../../frames';
import { startIn } from '../../start-in';

const LOOK_UP = 'look-up';
const READ = 'read';

/** “Look up …” on a selection, “Read this page” on a page. */
export function offerContextMenus(): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  // Browsers of phones have none.
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    void contextMenus.removeAll().then(() => {
      // `%s` is the selection; the browser puts it in.
      contextMenus.create({
        id: LOOK_UP,
        title: i18n.t('menu.lookUp', ['%s']),
        contexts: ['selection'],
      });
      contextMenus.create({ id: READ, title: i18n.t('menu.read'), contexts: ['page'] });
    });
  });
  contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === READ) void readPage(tab.id);
    else if (menuItemId === LOOK_UP) void lookUp(tab.id, frameId ?? 0);
  });
}

async function readPage(tab: number): Promise<void> {
  // Where a page is on, its switch is in the popup; the menu only ever brings pinyin.
  const frames = await askFrames(tab, { type: 'switch', on: true });
  if (frames.length === 0) await startIn(tab).catch(() => undefined);
}

async function lookUp(tab: number, frame: number): Promise<void> {
  const lookUpThere = () => askFrames(tab, { type: 'look-up-selection' }, { frameId: frame });
  if ((await lookUpThere()).length > 0) return;
  await startIn(tab, { quietly: true }).catch(() => undefined);
  await lookUpThere();
}
