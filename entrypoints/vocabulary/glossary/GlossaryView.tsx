import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import { ProblemNote } from '../../../components/ProblemNote';
import { SearchField } from '../../../components/SearchField';
import { useWriting } from '../../../components/use-writing';
import type { TermHit } from '../../../messages';
import { headwordPinyin } from '../../../reading/pinyin-display';
import { GlossaryCard } from './GlossaryCard';
import { useTermSearch } from './use-term-search';

/** The whole glossary, to be searched; what is found opens as its card. */
export function GlossaryView() {
  const [query, setQuery] = useState('');
  const { asked, found, problem } = useTermSearch(query);
  const hits = found?.hits ?? [];
  const more = (found?.total ?? 0) - hits.length;
  return (
    <div class="narrow glossary">
      <SearchField label={i18n.t('glossary.search')} longest={200} query={query} onQuery={setQuery} />
      {problem && <ProblemNote problem={problem} />}
      <p class="fine" role="status">
        {found && i18n.t('glossary.found', found.total, [formatNumber(found.total)])}
        {!found && !problem && i18n.t('glossary.hint')}
      </p>
      <Hits key={asked} hits={hits} open={hits.length === 1 ? hits[0]!.id : null} onRelated={setQuery} />
      {more > 0 && <p class="fine">{i18n.t('glossary.more', [formatNumber(more)])}</p>}
    </div>
  );
}

function Hits(props: { hits: TermHit[]; open: string | null; onRelated: (term: string) => void }) {
  const { hits, onRelated } = props;
  const [open, setOpen] = useState(props.open);
  const { written } = useWriting(hits.map(({ term }) => term));
  return (
    <ul class="hits">
      {hits.map(({ id, term, pinyin, english }) => (
        <li key={id}>
          <button
            type="button"
            class="hit"
            aria-expanded={id === open}
            onClick={() => setOpen(id === open ? null : id)}
          >
            <span class="row-term" lang="zh">
              {written(term)}
            </span>
            <span class="row-pinyin" lang="zh-Latn-pinyin">
              {headwordPinyin(pinyin)}
            </span>
            <span class="row-english" lang="en">
              {english}
            </span>
          </button>
          {id === open && <GlossaryCard id={id} onRelated={onRelated} />}
        </li>
      ))}
    </ul>
  );
}
