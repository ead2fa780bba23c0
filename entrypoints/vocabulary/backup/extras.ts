import { browser } from 'wxt/browser';
import { getSettings, readSettings, SETTINGS_KEY } from '../../../settings';
import type { Extras } from '../../../vocabulary/backup/backup';
import { equal } from '../../../vocabulary/equal';
import { FAMILIAR_KEY, getFamiliar } from '../../../vocabulary/familiar';
import { getUserTerms, USER_TERMS_KEY } from '../../../vocabulary/user-terms';

export async function readExtras(): Promise<Extras> {
  return {
    settings: await getSettings(),
    userTerms: await getUserTerms(),
    familiar: await getFamiliar(),
  };
}

/** Whether a backup would bring other settings, or other familiar words, than there are. */
export function differ(backup: Pick<Extras, 'settings' | 'familiar'>, here: Extras): boolean {
  const settings = backup.settings && readSettings(backup.settings);
  return (
    (settings !== null && !equal(settings, here.settings)) ||
    (backup.familiar !== null && !equal(backup.familiar, here.familiar))
  );
}

/** All or nothing: in one write, as there may be room for the first and not for the second. */
export async function writeExtras({ settings, userTerms, familiar }: Extras): Promise<void> {
  await browser.storage.local.set({
    [USER_TERMS_KEY]: userTerms,
    ...(familiar && { [FAMILIAR_KEY]: familiar }),
    ...(settings && { [SETTINGS_KEY]: readSettings(settings) }),
  });
}
