import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay, formatNumber, kindName } from '../../../components/format';
import { KNOWN, type Review, type SavedTerm } from '../../../vocabulary/database';
import { vocabulary } from '../../../vocabulary/open';
import { inWords } from '../../../vocabulary/problems';
import {
  dueForecast,
  retentionPerWeek,
  reviewsPerDay,
  termsByKind,
  type DayValue,
} from '../../../vocabulary/progress';
import type { ChartData } from './chart';
import { ChartFigure } from './ChartFigure';

const DAYS_BACK = 30;
const WEEKS_BACK = 12;
const DAYS_AHEAD = 30;

/** How the reader is getting on, in four pictures. */
export function ProgressView() {
  const [data, setData] = useState<{ terms: SavedTerm[]; reviews: Review[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const db = vocabulary();
    const live = liveQuery(async () => ({
      terms: await db.terms.toArray(),
      reviews: await db.reviews.toArray(),
    })).subscribe({ next: setData, error: (error: unknown) => setProblem(inWords(error)) });
    return () => live.unsubscribe();
  }, []);
  if (problem) {
    return (
      <p class="problem" role="alert">
        {problem}
      </p>
    );
  }
  return data ? <Pictures {...data} /> : <div class="narrow" aria-busy="true" />;
}

function Pictures({ terms, reviews }: { terms: SavedTerm[]; reviews: Review[] }) {
  const charts = useMemo(() => chartsOf(terms, reviews, Date.now()), [terms, reviews]);
  const known = terms.filter((term) => term.known !== KNOWN.no).length;
  return (
    <div class="progress">
      <dl class="totals">
        <Total name={i18n.t('progress.terms')} value={terms.length} />
        <Total name={i18n.t('progress.known')} value={known} />
        <Total name={i18n.t('progress.reviews')} value={reviews.length} />
      </dl>
      <div class="charts">
        <ChartFigure
          id="reviews"
          title={i18n.t('progress.perDay')}
          labelled={i18n.t('progress.day')}
          data={charts.perDay}
          empty={reviews.length === 0 ? i18n.t('progress.noReviews') : null}
        />
        <ChartFigure
          id="retention"
          title={i18n.t('progress.retention')}
          labelled={i18n.t('progress.week')}
          data={charts.retention}
          empty={charts.retained ? null : i18n.t('progress.noRetention')}
        />
        <ChartFigure
          id="forecast"
          title={i18n.t('progress.forecast')}
          labelled={i18n.t('progress.day')}
          data={charts.forecast}
          empty={terms.length === 0 ? i18n.t('popup.noSaved') : null}
        />
        <ChartFigure
          id="kinds"
          title={i18n.t('progress.kinds')}
          labelled={i18n.t('vocabulary.filter.kind')}
          data={charts.kinds}
          empty={terms.length === 0 ? i18n.t('popup.noSaved') : null}
        />
      </div>
    </div>
  );
}

function Total({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}

interface Charts {
  perDay: ChartData;
  retention: ChartData;
  /** Whether there is anything to say about retention yet. */
  retained: boolean;
  forecast: ChartData;
  kinds: ChartData;
}

function chartsOf(terms: readonly SavedTerm[], reviews: readonly Review[], now: number): Charts {
  const weeks = retentionPerWeek(reviews, now, WEEKS_BACK);
  const kinds = termsByKind(terms);
  const bars = (values: DayValue[], name: string, colour: string): ChartData => ({
    type: 'bar',
    labels: values.map(({ day }) => formatDay(day)),
    series: [{ name, values: values.map(({ value }) => value), colour }],
  });
  return {
    perDay: bars(reviewsPerDay(reviews, now, DAYS_BACK), i18n.t('progress.reviews'), '--accent'),
    retained: weeks.some((week) => week.reviews > 0),
    retention: {
      type: 'line',
      share: true,
      labels: weeks.map(({ day }) => formatDay(day)),
      series: [
        {
          name: i18n.t('progress.remembered'),
          values: weeks.map((week) => (week.reviews > 0 ? week.remembered / week.reviews : null)),
          colour: '--accent',
        },
      ],
    },
    forecast: bars(dueForecast(terms, now, DAYS_AHEAD), i18n.t('progress.due'), '--gold'),
    kinds: {
      type: 'bar',
      sideways: true,
      stacked: true,
      labels: kinds.map(({ kind }) => kindName(kind)),
      series: [
        {
          name: i18n.t('progress.learning'),
          values: kinds.map(({ learning }) => learning),
          colour: '--gold',
        },
        { name: i18n.t('progress.known'), values: kinds.map(({ known }) => known), colour: '--soft' },
      ],
    },
  };
}
