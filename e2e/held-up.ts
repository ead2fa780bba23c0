import type { BrowserContext } from '@playwright/test';
import { serve, SITE } from './fixtures';
import { deferred } from './piecewise';

/** Serves `html` as slow.html; its slow.js comes when the function that is returned is called. */
export async function serveHeldUp(context: BrowserContext, html: string): Promise<() => void> {
  await serve(context, { 'slow.html': `<!doctype html><html lang="zh-CN"><title>t</title>${html}` });
  const { promise, resolve } = deferred<undefined>();
  await context.route(`${SITE}/slow.js`, async (route) => {
    await promise;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  return () => resolve(undefined);
}
