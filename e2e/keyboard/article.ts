import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, highlighted, openAnnotated, serve } from '../fixtures';

const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>县里的会</title>
  <style>body { max-width: 42em; margin: 2em auto; font: 18px/2.1 serif }</style>
  <p><a href="#top">首页</a></p>
  <p id="first">会议强调，要大力践行“四敢”要求，严格落实“四议两公开”工作法。</p>
  <p id="second">要坚持“五个必须”，推动各项工作落到实处，把实事办好。</p>
  <p id="third">该县还提出“三个一批”工作思路，即培训一批骨干、扶持一批合作社、打造一批示范村。</p>
  <p><a href="#end">下一篇</a></p></html>`;

/** An article with four terms between two links, in a tab of its own, in front, read to its end. */
export async function openArticle(context: BrowserContext): Promise<Page> {
  await serve(context, { 'article.html': ARTICLE });
  const page = await openAnnotated(context, 'article.html');
  await page.bringToFront();
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('三个一批');
  return page;
}

/** Where Tab stops for a term. */
export const stopAt = (page: Page, term: string): Locator =>
  page.getByRole('button', { name: term }).and(page.locator('tifa-stop'));
