/**
 * The interface in traditional characters and Taiwan's words, made of the simplified one: readers in Taiwan and Hong Kong
 * would get English otherwise. `npm run locales` writes it, `npm run check:i18n` fails where it is not as it would be made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js/cn2t';

export const TRADITIONAL = 'locales/zh_TW.yml';
const SIMPLIFIED = 'locales/zh_CN.yml';

/** What {@link TRADITIONAL} should hold: names of messages are Latin letters, which stay as they are. */
export function traditionalInterface(): string {
  const convert = Converter({ from: 'cn', to: 'twp' });
  const made = convert(readFileSync(SIMPLIFIED, 'utf8')).replace('language: zh-CN', 'language: zh-TW');
  return `# Made of zh_CN.yml by \`npm run locales\`: change it there.\n${made}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(TRADITIONAL, traditionalInterface());
