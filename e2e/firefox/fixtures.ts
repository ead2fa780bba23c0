import { test as base } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Marionette } from './marionette';

export const EXTENSION = path.resolve('.output/firefox-mv3');
/** A listed host, served by the proxy below. */
export const SITE = 'http://www.xizang.gov.cn';

/** Inside Firefox's own process. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { terminateBackground(options: object): Promise<void>; backgroundState: string };
  };
};

export interface Firefox {
  browser: Marionette;
  /** Of a page of the extension. */
  url: (page: string) => string;
  /** Puts the event page to sleep and returns its state. */
  sleep: () => Promise<string>;
  /** Every request that was no request for a page of ours. */
  strangers: string[];
}

/** Answers for every host, from `e2e/pages`: nothing leaves the machine. */
async function serveEverything(): Promise<{ port: number; strangers: string[]; close: () => void }> {
  const strangers: string[] = [];
  const server = createServer((request, response) => {
    const { host, pathname } = new URL(request.url ?? '', 'http://unknown');
    void readFile(path.join('e2e/pages', path.basename(pathname))).then(
      (body) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(body);
      },
      () => {
        if (pathname !== '/favicon.ico') strangers.push(`${host}${pathname}`);
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, strangers, close: () => server.close() };
}

export const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({}, use) => {
    const server = await serveEverything();
    const browser = await Marionette.start({
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
    });
    try {
      const first = await browser.currentTab();
      const id = await browser.install(EXTENSION);
      // The welcome page comes to the front; a page behind it would not be painted.
      await base.expect.poll(async () => (await browser.tabs()).length, { timeout: 20_000 }).toBe(2);
      await browser.switchTo(first);
      const host = await browser.run(
        (addon) => WebExtensionPolicy.getByID(addon).mozExtensionHostname,
        [id],
        'chrome',
      );
      await use({
        browser,
        strangers: server.strangers,
        url: (page) => `moz-extension://${host}/${page}`,
        sleep: () =>
          browser.run(
            async (addon) => {
              const { extension } = WebExtensionPolicy.getByID(addon);
              await extension.terminateBackground({ ignoreDevToolsAttached: true });
              return extension.backgroundState;
            },
            [id],
            'chrome',
          ),
      });
    } finally {
      await browser.close();
      server.close();
    }
  },
});
export const expect = test.expect;
