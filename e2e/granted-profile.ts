import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionOf, launch, test } from './fixtures';

interface Preferences {
  extensions: { settings: Record<string, Record<string, unknown>>; ui?: object };
}

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

/** A test in such a profile, where every site is granted as soon as it is asked for. */
export const grantedTest = test.extend({
  profile: async ({}, use) => {
    const { profile, forget } = await grantedProfile();
    await use(profile);
    await forget();
  },
});

/** Changes the settings that a browser will start with in this profile. */
export async function changePreferences(
  profile: string,
  change: (preferences: Preferences) => void,
): Promise<void> {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
  change(preferences);
  await writeFile(file, JSON.stringify(preferences));
}

async function makeTemplate(): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-template-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const context = await launch(profile);
  const { id } = await extensionOf(context);
  await context.close();
  const everywhere = ['*://*/*'];
  await changePreferences(profile, ({ extensions: { settings } }) => {
    const entry = settings[id];
    if (!entry) throw new Error('the extension is not in the profile');
    entry.granted_permissions = { ...(entry.granted_permissions as object), explicit_host: everywhere };
    entry.runtime_granted_permissions = {
      api: [],
      manifest_permissions: [],
      scriptable_host: [],
      explicit_host: everywhere,
    };
  });
  return profile;
}
