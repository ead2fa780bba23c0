import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE_MATCHES } from '../sites';
import { expect, EXTENSION, test } from './fixtures';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[] }[];
  web_accessible_resources?: unknown;
}
const manifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8')) as Manifest;

test('asks for the permissions of the design and no others', () => {
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([[...SITE_MATCHES]]);
  expect(manifest.web_accessible_resources).toBeUndefined();
});

test('the content script stays small', () => {
  const script = readFileSync(path.join(EXTENSION, 'content-scripts/annotate.js'));
  expect(gzipSync(script).length).toBeLessThan(40_000);
});
