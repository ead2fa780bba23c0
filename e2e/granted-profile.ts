import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionOf, launch } from './fixtures';

let template: Promise<string> | undefined;

/**
 * A profile whose reader has once agreed to every site and then taken it back: headless Chromium shows no permission
 * prompt, and asked again for what was granted before it says yes without one. Linux only: elsewhere preferences are
 * signed.
 */
export async function grantedProfile(): Promise<{ profile: string; forget: () => Promise<void> }> {
  template ??= makeTemplate();
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-granted-'));
  await cp(await template, profile, { recursive: true });
  return { profile, forget: () => rm(profile, { recursive: true, force: true }) };
}

async function makeTemplate(): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-template-'));
  process.once('exit', () => void rm(profile, { recursive: true, force: true }));
  const context = await launch(profile);
  const { id } = await extensionOf(context);
  await context.close();
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as {
    extensions: { settings: Record<string, Record<string, unknown>> };
  };
  const granted = { api: [], manifest_permissions: [], scriptable_host: [], explicit_host: ['*://*/*'] };
  const entry = preferences.extensions.settings[id];
  if (!entry) throw new Error('the extension is not in the profile');
  entry.granted_permissions = { ...(entry.granted_permissions as object), explicit_host: ['*://*/*'] };
  entry.runtime_granted_permissions = granted;
  await writeFile(file, JSON.stringify(preferences));
  return profile;
}
