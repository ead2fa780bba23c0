/** Pages that a test writes itself, served as `news.html` of {@link SITE}. */
import type { BrowserContext, Page } from '@playwright/test';
import { openAnnotated, serve } from './fixtures';

/** Answers one address with a document of any type. */
export async function serveOne(
  context: BrowserContext,
  url: string,
  contentType: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<void> {
  await context.route(url, (route) =>
    route.fulfill({ headers: { ...headers, 'content-type': contentType }, body }),
  );
}

/** A Chinese page whose title is a slogan too; `head` is markup that comes after the title. */
export async function serveNews(context: BrowserContext, body: string, head = ''): Promise<void> {
  await serve(context, {
    'news.html': `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>四敢</title>${head}</head><body>${body}</body></html>`,
  });
}

/** The page in a tab of its own, in front, its visible text with pinyin. */
export async function openNews(context: BrowserContext, body: string, head = ''): Promise<Page> {
  await serveNews(context, body, head);
  const page = await openAnnotated(context, 'news.html');
  await page.bringToFront();
  return page;
}
