import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Listing {
  name: string;
  appleName: string;
  appleSubtitle: string;
  summary: string;
  description: string;
}

const folder = path.resolve('docs/store');
const length = (text: string) => [...text].length;

describe.each(['en', 'zh_CN'])('store texts, %s', (locale) => {
  const listing = parse(readFileSync(path.join(folder, `listing.${locale}.yml`), 'utf8')) as Listing;
  const messages = parse(readFileSync(`locales/${locale}.yml`, 'utf8')) as Record<string, string>;

  it('keep to the tightest limit of the stores', () => {
    // Name: Edge and Chrome's shelves 45, Firefox 50. Summary: Chrome and Edge 132, Firefox 250.
    expect(length(listing.name)).toBeLessThanOrEqual(45);
    expect(length(listing.summary)).toBeLessThanOrEqual(132);
    // Safari's extension itself: name 40, description 112.
    expect(length(messages.extName ?? '')).toBeLessThanOrEqual(40);
    expect(length(messages.extDescription ?? '')).toBeLessThanOrEqual(112);
    // Apple 30, 30 and 4,000; Edge wants at least 250 and at most 10,000.
    expect(length(listing.appleName)).toBeLessThanOrEqual(30);
    expect(length(listing.appleSubtitle)).toBeLessThanOrEqual(30);
    expect(length(listing.description)).toBeGreaterThanOrEqual(250);
    expect(length(listing.description)).toBeLessThanOrEqual(4000);
  });

  it('say what the extension calls itself', () => {
    expect(listing.name).toBe(messages.extName);
    expect(listing.summary).toBe(messages.extDescription);
  });
});

/** Width and height from a PNG's head. */
function sizeOf(file: string): [number, number] {
  const png = readFileSync(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('store pictures', () => {
  it.each([1, 2, 3, 4, 5])('screenshot %i is 1280 × 800', (number) => {
    expect(sizeOf(path.join(folder, 'images', `screenshot-${number}.png`))).toEqual([1280, 800]);
  });
  it('the small tile is 440 × 280', () => {
    expect(sizeOf(path.join(folder, 'images', 'tile.png'))).toEqual([440, 280]);
  });
  it('the icon is there', () => {
    expect(existsSync('assets/icon.svg')).toBe(true);
  });
});

describe('permissions', () => {
  it('each have their reason written down', () => {
    const reasons = readFileSync(path.join(folder, 'permissions.md'), 'utf8');
    const config = readFileSync('wxt.config.ts', 'utf8');
    const asked = /PERMISSIONS = \[([^\]]*)\]/.exec(config)?.[1]?.match(/\w+/g) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    for (const permission of asked) expect(reasons).toContain(`\`${permission}\``);
  });
});
