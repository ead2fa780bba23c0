import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What Chromium tells of an error nobody caught. */
interface Thrown {
  exceptionDetails: { text: string; url?: string; exception?: { description?: string } };
}

/**
 * Collects every error that nobody catches, and every unhandled rejection: in pages, in the content script, in the
 * extension's own pages and in its background. What the browser itself reports of our calls (`Unchecked
 * runtime.lastError`) counts too.
 */
export async function collectErrors(context: BrowserContext): Promise<string[]> {
  const errors: string[] = [];
  context.on('weberror', (event) => {
    const error = event.error();
    errors.push(`${event.page()?.url() ?? ''}: ${error.stack ?? error.message}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    if (url.startsWith('chrome-extension:') || message.text().startsWith('Unchecked'))
      errors.push(message.text());
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session) await collectFromWorkers(session, errors);
  return errors;
}

/** What a page's own scripts complain of: errors that nobody catches, and what they write to the console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** Playwright tells of a service worker's console, not of its uncaught errors. */
async function collectFromWorkers(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (type !== 'service_worker') return;
    void session
      .send('Target.attachToTarget', { targetId, flatten: false })
      .then(({ sessionId }) =>
        session.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id: 1, method: 'Runtime.enable' }),
        }),
      )
      // Gone already, with the browser or by itself.
      .catch(() => undefined);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: Thrown };
    if (method !== 'Runtime.exceptionThrown' || !params) return;
    const { text, url, exception } = params.exceptionDetails;
    errors.push(`background ${url ?? ''}: ${text} ${exception?.description ?? ''}`);
  });
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'service_worker' }] });
}
