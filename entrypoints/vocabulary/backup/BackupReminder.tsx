import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import { backupDue } from '../../../vocabulary/last-backup';
import { vocabulary } from '../../../vocabulary/open';

/** A quiet line when much is in no backup. */
export function BackupReminder() {
  const [terms, setTerms] = useState(0);
  useEffect(() => {
    void backupDue(vocabulary(), Date.now()).then(setTerms, () => setTerms(0));
  }, []);
  if (terms === 0) return null;
  return (
    <p class="reminder">
      {i18n.t('backup.reminder', [formatNumber(terms)])} <a href="#backup">{i18n.t('backup.toBackup')}</a>
    </p>
  );
}
