import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type Texts = Record<string, Record<string, string>>;

it.each(['en', 'zh_CN'])('texts that quote a control quote what is written on it, %s', (locale) => {
  const { options, popup, userTerms, card, save, welcome } = parse(
    readFileSync(`locales/${locale}.yml`, 'utf8'),
  ) as Texts;
  const always =
    locale === 'en' ? popup?.onSite?.replace('$1', '…') : popup?.onSite?.replace(/ ?\$1 ?/, '……');
  expect(options?.noneAllowed).toContain(`“${always}”`);
  expect(userTerms?.none).toContain(`“${card?.correct}”`);
  expect(popup?.noSaved).toContain(save?.unsaved);
  expect(welcome?.saveHow).toContain(save?.unsaved);
});
