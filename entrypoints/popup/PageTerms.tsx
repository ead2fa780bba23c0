import { i18n } from '#i18n';
import { useWriting } from '../../components/use-writing';
import type { DigestRow } from '../../messages';
import { CopyTerms } from './CopyTerms';

const STANDING = {
  known: 'popup.standing.known',
  'spelled-out': 'popup.standing.spelledOut',
  unexplained: 'popup.standing.unexplained',
} as const;

/** This page's terms, each once with its count; a click goes there. */
export function PageTerms({ rows, onGoTo }: { rows: DigestRow[]; onGoTo: (id: string) => void }) {
  const { written } = useWriting(rows.map(({ term }) => term));
  return (
    <section aria-labelledby="terms-here">
      <header class="section-head">
        <h2 id="terms-here">{i18n.t('popup.terms')}</h2>
        {rows.length > 0 && <CopyTerms rows={rows} written={written} />}
      </header>
      {rows.length === 0 && <p class="quiet">{i18n.t('popup.noTerms')}</p>}
      <ul class="rows digest">
        {rows.map(({ id, term, english, count, standing }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => onGoTo(id)}>
              <span
                class="standing"
                data-standing={standing}
                title={i18n.t(STANDING[standing])}
                aria-hidden="true"
              />
              <span class="row-term" lang="zh">
                {written(term)}
              </span>
              <span class="row-english" lang={english ? 'en' : undefined}>
                {english || i18n.t(STANDING[standing])}
              </span>
              {english && <span class="standing-name">{i18n.t(STANDING[standing])}</span>}
              {count > 1 && <span class="count">×{count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
