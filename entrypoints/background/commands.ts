import { browser } from 'wxt/browser';
import { askFrames } from '../../frames';
import { COMMANDS, tellPage, type Command } from '../../messages';
import { changeSettings, type Settings } from '../../settings';
import { startIn } from '../../start-in';

/** The reader has pressed a key: a frame so slow is not the one being written in. */
const AT_ONCE_MS = 50;
const CYCLE: readonly Settings['pinyin'][] = ['all', 'unknown', 'terms', 'none'];

/** Keyboard shortcuts, which the reader can rebind in the browser. None does anything while the reader is writing. */
export function answerCommands(openVocabulary: () => Promise<void>): void {
  // Firefox for Android has none.
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((each) => each === name);
    // A full disk, a tab that is gone: the reader sees that nothing happened.
    if (command) run(command, tab?.id, openVocabulary).catch(() => undefined);
  });
}

async function run(
  command: Command,
  given: number | undefined,
  openVocabulary: () => Promise<void>,
): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const frames = await askFrames(tab, { type: 'page-state' }, { nextWithin: AT_ONCE_MS });
  if (frames.some(({ editing }) => editing)) return;
  if (command === 'open-vocabulary') await openVocabulary();
  else if (command === 'cycle-pinyin') await cyclePinyin();
  else if (frames.length > 0) await tellPage(tab, { type: 'command', command });
  // A shortcut allows reading this page as the toolbar button does.
  else if (command === 'read-page') await startIn(tab).catch(() => undefined);
}

/** Pressed twice in quick succession it goes on by two. */
async function cyclePinyin(): Promise<void> {
  await changeSettings(({ pinyin }) => ({ pinyin: CYCLE[(CYCLE.indexOf(pinyin) + 1) % CYCLE.length] }));
}
