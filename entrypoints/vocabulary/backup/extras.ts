import { changeSettings, getSettings, readSettings } from '../../../settings';
import type { Extras } from '../../../vocabulary/backup/backup';
import { getUserTerms, setUserTerms } from '../../../vocabulary/user-terms';

export async function readExtras(): Promise<Extras> {
  return { settings: await getSettings(), userTerms: await getUserTerms() };
}

export async function writeExtras({ settings, userTerms }: Extras): Promise<void> {
  if (settings) await changeSettings(readSettings(settings));
  await setUserTerms(userTerms);
}
