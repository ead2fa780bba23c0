import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planSubmission, STORE_NAMES, STORES } from './stores';

const ALL_SECRETS = STORE_NAMES.flatMap((store) => STORES[store].secrets);
const MADE_UP = Object.fromEntries(ALL_SECRETS.map((name) => [name, `made-up-${name.toLowerCase()}`]));
const WISH = { stores: [], dryRun: true, zip: '.output/tifa-1.2.3' } as const;
const there = () => true;

describe('a submission', () => {
  it('goes to every store whose secrets are there', () => {
    expect(planSubmission(WISH, MADE_UP, there)).toEqual({
      flags: [
        '--dry-run',
        ...['--chrome-zip', '.output/tifa-1.2.3-chrome.zip'],
        ...['--firefox-zip', '.output/tifa-1.2.3-firefox.zip'],
        ...['--firefox-sources-zip', '.output/tifa-1.2.3-sources.zip'],
        ...['--edge-zip', '.output/tifa-1.2.3-edge.zip'],
      ],
      leftOut: [],
      problems: [],
    });
  });

  it('leaves out stores without any secret, and says so', () => {
    const { EDGE_PRODUCT_ID, EDGE_CLIENT_ID, EDGE_API_KEY } = MADE_UP;
    const plan = planSubmission(WISH, { EDGE_PRODUCT_ID, EDGE_CLIENT_ID, EDGE_API_KEY }, there);
    expect(plan.leftOut).toEqual(['chrome', 'firefox']);
    expect(plan.flags).toEqual(['--dry-run', '--edge-zip', '.output/tifa-1.2.3-edge.zip']);
    expect(planSubmission(WISH, {}, there)).toEqual({ flags: [], leftOut: STORE_NAMES, problems: [] });
  });

  it('names each secret that is missing or empty', () => {
    const { problems } = planSubmission(
      WISH,
      { ...MADE_UP, CHROME_CLIENT_ID: '', EDGE_API_KEY: undefined },
      there,
    );
    expect(problems).toEqual(['chrome: not set: CHROME_CLIENT_ID', 'edge: not set: EDGE_API_KEY']);
    expect(planSubmission({ ...WISH, stores: ['firefox'] }, {}, there).problems).toEqual([
      'firefox: not set: FIREFOX_EXTENSION_ID, FIREFOX_JWT_ISSUER, FIREFOX_JWT_SECRET',
    ]);
  });

  it('names each zip that is missing', () => {
    const { problems } = planSubmission(WISH, MADE_UP, (file) => !file.includes('sources'));
    expect(problems).toEqual([
      'firefox: .output/tifa-1.2.3-sources.zip is not there; `npm run zip` makes it',
    ]);
  });
});

describe('wxt submit', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tifa-submit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes our flags and secrets as far as the stores', () => {
    const asked = path.join(folder, 'asked');
    const noNetwork = path.join(folder, 'no-network.mjs');
    writeFileSync(
      noNetwork,
      `import { appendFileSync } from 'node:fs';
       globalThis.fetch = async (address, { headers, body } = {}) => {
         const said = [String(address?.url ?? address), JSON.stringify(Object.fromEntries(new Headers(headers))), String(body ?? '')];
         appendFileSync(${JSON.stringify(asked)}, said.join(' ') + '\\n');
         return Response.json({ access_token: 'made-up', id: 1 });
       };`,
    );
    for (const ending of ['chrome', 'firefox', 'sources', 'edge'])
      writeFileSync(path.join(folder, `tifa-${ending}.zip`), '');
    const { flags } = planSubmission({ ...WISH, zip: path.join(folder, 'tifa') }, MADE_UP, there);
    execFileSync('npx', ['wxt', 'submit', ...flags], {
      env: { ...process.env, ...MADE_UP, NODE_OPTIONS: `--import ${noNetwork}` },
      stdio: 'pipe',
    });
    const lines = readFileSync(asked, 'utf8');
    // A dry run of Edge asks nothing: its key is sent with the zip only.
    expect(lines).toContain('https://oauth2.googleapis.com/token');
    for (const name of ['CHROME_CLIENT_ID', 'CHROME_CLIENT_SECRET', 'CHROME_REFRESH_TOKEN'])
      expect(lines).toContain(MADE_UP[name]);
    expect(lines).toContain(`/addons/addon/${MADE_UP.FIREFOX_EXTENSION_ID}`);
    expect(lines).not.toContain('upload');
  }, 60_000);
});

describe('the release', () => {
  it('has every secret in its guide and in its workflow, and no other', () => {
    const guide = readFileSync('docs/release.md', 'utf8').match(/\b(?:CHROME|FIREFOX|EDGE)_[A-Z_]+/g) ?? [];
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    const passed = [...workflow.matchAll(/secrets\.([A-Z_]+)/g)].map(([, name]) => name);
    expect(new Set(guide)).toEqual(new Set(ALL_SECRETS));
    expect(new Set(passed)).toEqual(new Set(ALL_SECRETS));
  });
});
