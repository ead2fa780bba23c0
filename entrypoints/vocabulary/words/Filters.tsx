import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber, kindName } from '../../../components/format';
import { SearchField } from '../../../components/SearchField';
import { SORTS, type ListFilter, type Sort } from '../../../vocabulary/list';
import type { Terms } from './use-terms';

const STANDINGS = ['', 'due', 'new', 'learning', 'known'] as const;
const DAYS = [0, 1, 7, 30, 365] as const;

/** Search, filters and order of the list. */
export function Filters({ terms }: { terms: Terms }) {
  const { all, shown, filter, setFilter, sort, setSort, site, setSite, sites } = terms;
  const kinds = useMemo(() => [...new Set(all?.map(({ kind }) => kind))].toSorted(), [all]);
  const tags = useMemo(() => [...new Set(all?.flatMap((term) => term.tags))].toSorted(), [all]);
  return (
    <search class="filters">
      <SearchField
        label={i18n.t('vocabulary.search')}
        query={filter.query}
        onQuery={(query) => setFilter({ query })}
      />
      <div class="choices">
        <Choice
          label={i18n.t('vocabulary.filter.standing')}
          value={filter.standing}
          options={STANDINGS.map((name) => [name, i18n.t(`vocabulary.standing.${name || 'all'}`)])}
          onChoose={(standing) => setFilter({ standing: standing as ListFilter['standing'] })}
        />
        <Choice
          label={i18n.t('vocabulary.filter.kind')}
          value={filter.kind}
          options={[
            ['', i18n.t('vocabulary.anyKind')],
            ...kinds.map((kind) => [kind, kindName(kind)] as const),
          ]}
          onChoose={(kind) => setFilter({ kind })}
        />
        <Choice
          label={i18n.t('vocabulary.filter.site')}
          value={site}
          options={[['', i18n.t('vocabulary.anySite')], ...sites.map((host) => [host, host] as const)]}
          onChoose={setSite}
        />
        <Choice
          label={i18n.t('vocabulary.filter.date')}
          value={String(filter.days)}
          options={DAYS.map((days) => [String(days), i18n.t(`vocabulary.days.d${days}`)])}
          onChoose={(days) => setFilter({ days: Number(days) })}
        />
        {tags.length > 0 && (
          <Choice
            label={i18n.t('vocabulary.filter.tag')}
            value={filter.tag}
            options={[['', i18n.t('vocabulary.anyTag')], ...tags.map((tag) => [tag, tag] as const)]}
            onChoose={(tag) => setFilter({ tag })}
          />
        )}
        <Choice
          label={i18n.t('vocabulary.sortBy')}
          value={sort}
          options={SORTS.map((name) => [name, i18n.t(`vocabulary.sort.${name}`)])}
          onChoose={(name) => setSort(name as Sort)}
        />
      </div>
      <p class="shown-count" role="status">
        {all && i18n.t('vocabulary.shown', [formatNumber(shown.length), formatNumber(all.length)])}
      </p>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      class="choice"
      aria-label={label}
      title={label}
      data-set={value !== options[0]?.[0]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
