import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// fake-browser's getMessage throws: give it the real English messages.
const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

beforeEach(() => {
  fakeBrowser.i18n.getMessage = (key: string, subs?: string | (string | number)[]) => {
    const list = subs === undefined ? [] : Array.isArray(subs) ? subs : [subs];
    return (messages[key]?.message ?? '').replace(/\$(\d)/g, (_match, index: string) =>
      String(list[Number(index) - 1] ?? ''),
    );
  };
});
