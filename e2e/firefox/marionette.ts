/**
 * A client for Marionette, the protocol Firefox is driven by: `LENGTH:[type, id, error or name, result]` over TCP.
 * Written here because the others can't do what an extension's tests need: install it, open its pages, put its
 * background to sleep, press its toolbar button.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firefoxPath } from '../browsers';

const START_WITHIN_MS = 60_000;
const SCRIPT_WITHIN_MS = 20_000;

/** Nothing of Firefox's own goes out, and nothing is asked of the user. */
const QUIET: Record<string, boolean | number | string> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // permissions.request() then says yes without a prompt.
  'extensions.webextOptionalPermissionPrompts': false,
  'intl.accept_languages': 'en-US',
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.server': 'http://127.0.0.1:9/',
};

type Reply = [1, number, { error: string; message: string } | null, unknown];
/** Where a script runs: in the page, or in the browser itself. */
export type Where = 'content' | 'chrome';

export class Marionette {
  #nextId = 1;
  #buffer = Buffer.alloc(0);
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();

  private constructor(
    private readonly socket: Socket,
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    socket.on('data', (data) => this.#take(data));
  }

  /** Starts Firefox without a window, with a profile of its own that `close` removes. */
  static async start(preferences: Record<string, boolean | number | string> = {}): Promise<Marionette> {
    const profile = await mkdtemp(path.join(tmpdir(), 'tifa-firefox-'));
    const port = await freePort();
    const all = { ...QUIET, 'marionette.port': port, ...preferences };
    const lines = Object.entries(all).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
    );
    await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
    const child = spawn(
      firefoxPath(),
      [
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        '--headless',
        '--profile',
        profile,
        'about:blank',
      ],
      { stdio: 'ignore', env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
    );
    const firefox = new Marionette(await reach(port, child), child, profile);
    await firefox.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return firefox;
  }

  /** One command; rejects with Firefox's own words. */
  send(name: string, parameters: object = {}): Promise<unknown> {
    const id = this.#nextId++;
    const message = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  /** Runs a function that uses nothing from outside, and gives back what it returns or resolves to. */
  async run<A extends unknown[], R>(
    work: (...args: A) => R,
    args: A,
    where: Where = 'content',
  ): Promise<Awaited<R>> {
    await this.send('Marionette:SetContext', { value: where });
    try {
      // tsx wraps named functions in `__name`, which the page hasn't got.
      const script = `const __name = (f) => f; const [args, done] = arguments;
        (async () => (${String(work)})(...args))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = unwrap(
        await this.send('WebDriver:ExecuteAsyncScript', {
          script,
          args: [args],
          scriptTimeout: SCRIPT_WITHIN_MS,
          newSandbox: true,
        }),
      ) as { value?: Awaited<R>; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as Awaited<R>;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async go(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  /** Opens a tab, and goes on in it. Returns its handle. */
  async openTab(url: string): Promise<string> {
    const { handle } = (await this.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
      handle: string;
    };
    await this.switchTo(handle);
    await this.go(url);
    return handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  async tabs(): Promise<string[]> {
    return unwrap(await this.send('WebDriver:GetWindowHandles')) as string[];
  }

  async currentTab(): Promise<string> {
    return unwrap(await this.send('WebDriver:GetWindowHandle')) as string;
  }

  async click(selector: string): Promise<void> {
    const found = unwrap(
      await this.send('WebDriver:FindElement', { using: 'css selector', value: selector }),
    ) as Record<string, string>;
    await this.send('WebDriver:ElementClick', { id: Object.values(found)[0] });
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }],
        },
      ],
    });
  }

  /** Presses the mouse's button where the pointer is. */
  async pressButton(): Promise<void> {
    await this.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async press(key: string): Promise<void> {
    await this.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            { type: 'keyDown', value: key },
            { type: 'keyUp', value: key },
          ],
        },
      ],
    });
  }

  /** A picture of what is in view. */
  async screenshot(): Promise<Buffer> {
    const data = unwrap(await this.send('WebDriver:TakeScreenshot', { full: false })) as string;
    return Buffer.from(data, 'base64');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('WebDriver:SetWindowRect', { width, height });
  }

  /** Installs an unpacked extension until Firefox ends. Returns its id. */
  async install(folder: string): Promise<string> {
    return unwrap(await this.send('Addon:Install', { path: folder, temporary: true })) as string;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    await gone;
    this.socket.destroy();
    await rm(this.profile, { recursive: true, force: true });
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon));
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      if (Array.isArray(message)) this.#settle(message as Reply);
    }
  }

  #settle([, id, error, result]: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }
}

/** Single values come as `{value}`. */
function unwrap(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Firefox opens its port some time after it starts. */
async function reach(port: number, child: ChildProcess): Promise<Socket> {
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode} while starting`);
    const socket = await tryPort(port);
    if (socket) return socket;
    if (Date.now() > until) throw new Error('Firefox did not open its Marionette port');
    await pause(100);
  }
}

function tryPort(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}
