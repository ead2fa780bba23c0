import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DigestRow } from '../../messages';
import { headwordPinyin } from '../../reading/pinyin-display';

/** Takes this page's terms along: for a glossary, a footnote, a handout. */
export function CopyTerms({ rows, written }: { rows: DigestRow[]; written: (term: string) => string }) {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(asTable(rows, written)).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <span class="copy">
      <span class="quiet" role="status">
        {outcome && i18n.t(`popup.${outcome}`)}
      </span>
      <button type="button" class="link" onClick={copy}>
        {i18n.t('popup.copyTerms')}
      </button>
    </span>
  );
}

/** A line a term, its parts between tabs, as spreadsheets and word processors paste it. */
function asTable(rows: readonly DigestRow[], written: (term: string) => string): string {
  const lines = rows.map(({ term, pinyin, english }) =>
    [written(term), headwordPinyin(pinyin), english].map((cell) => cell.replace(/\s+/g, ' ')).join('\t'),
  );
  return lines.join('\n');
}
