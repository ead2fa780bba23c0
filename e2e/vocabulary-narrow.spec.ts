import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openVocabulary, save, saveOf } from './vocabulary-fixtures';

/** As wide as a small phone, on which a term may be longer than the line. */
const PHONE = { width: 360, height: 640 };
const LONG = saveOf('坚持和完善中国特色社会主义制度推进国家治理体系和治理能力现代化', {
  key: 'term:coined:long',
  pinyin: 'jiān chí hé wán shàn zhōng guó tè sè shè huì zhǔ yì zhì dù tuī jìn guó jiā zhì lǐ tǐ xì',
  meaning: Array.from({ length: 20 }, (_, n) => `第${n}项 – one of a long list`).join('\n'),
});

/** Whether the page is wider than the window. */
const spills = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('on a phone each row of the list has its term, pinyin and English, also when the window gets that narrow', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'), LONG, saveOf('铸牢中华民族共同体意识', { pinyin: 'zhù láo zhōng huá' }));
  const rows = page.locator('.term-row');
  await expect(rows).toHaveCount(3);
  const tops = () =>
    rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top).toSorted((a, b) => a - b));
  const [first = 0, second = 0] = await tops();
  await page.setViewportSize(PHONE);
  await expect
    .poll(async () => {
      const [one = 0, two = 0] = await tops();
      return two - one;
    })
    .toBeGreaterThan(second - first);
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => {
      const box = row.getBoundingClientRect();
      const parts = ['.row-term', '.row-pinyin', '.row-english'].map((part) =>
        row.querySelector(part)?.getBoundingClientRect(),
      );
      return {
        height: box.height,
        apart: parts.every((part, i) => !part || i === 0 || part.top >= (parts[i - 1]?.bottom ?? 0) - 1),
        inside: parts.every(
          (part) => part && part.top >= box.top && part.bottom <= box.bottom && part.height > 12,
        ),
      };
    }),
  );
  for (const { apart, inside } of cells) expect([apart, inside]).toEqual([true, true]);
  const [one = 0, two = 0] = await tops();
  expect(two - one).toBe(cells[0]?.height);
  expect(await spills(page)).toBe(false);
});

test('on a phone a long blank stays in its question, and no answer comes out below the grades', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await page.setViewportSize(PHONE);
  await save(page, LONG);
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(page.locator('.blank')).toBeVisible();
  expect(await spills(page)).toBe(false);
  const ends = await page.evaluate(() =>
    ['.question', '.blank i:last-child'].map(
      (part) => document.querySelector(part)?.getBoundingClientRect().right,
    ),
  );
  expect(ends[1]).toBeLessThan(ends[0] ?? 0);

  await page.getByRole('button', { name: 'Show the answer' }).click();
  const below = () =>
    page.evaluate(() => {
      const at = document.elementFromPoint(innerWidth / 2, innerHeight - 3);
      return at?.closest('.grades, .answer')?.className;
    });
  await expect.poll(below).toBe('grades');
  await page.setViewportSize({ width: 1000, height: 500 });
  await expect.poll(below).toBe('grades');
});

test('on a phone the button that reads a text is seen with its field', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension, 'text');
  await page.setViewportSize(PHONE);
  await expect(page.getByRole('textbox')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeInViewport({ ratio: 1 });
});

test('a review with nothing ever saved leads to where a first term can be saved', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension, 'review');
  await expect(page.getByText('Nothing is due')).toBeVisible();
  await page.getByRole('link', { name: 'Try it on the sample article' }).click();
  await expect(page).toHaveURL(/welcome\.html$/);
});
