import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber, formatPercent } from '../../../components/format';
import { useSettings } from '../../../components/use-settings';
import type { ChartData } from './chart';
import { useMedia } from '../use-media';

export interface ChartFigureProps {
  id: string;
  title: string;
  /** What the labels are: the table's first column. */
  labelled: string;
  data: ChartData;
  /** Shown in place of an empty picture. */
  empty: string | null;
}

/** A chart, and the same figures as a table for whoever can't see it or wants to know. */
export function ChartFigure({ id, title, labelled, data, empty }: ChartFigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  // The colours are drawn in: another theme is another picture.
  const dark = useMedia('(prefers-color-scheme: dark)');
  const theme = useSettings()[0]?.theme;

  useEffect(() => {
    let take: (() => void) | undefined;
    let gone = false;
    if (!empty) {
      void import('./chart').then(({ drawChart }) => {
        if (!gone && canvas.current) take = drawChart(canvas.current, data, calm);
      });
    }
    return () => {
      gone = true;
      take?.();
    };
  }, [data, calm, dark, theme, empty]);

  const write = (value: number | null) =>
    value === null ? '–' : data.share ? formatPercent(value) : formatNumber(value);
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {empty ? (
        <p class="quiet">{empty}</p>
      ) : (
        <>
          <div class="canvas" style={data.sideways ? { height: `${60 + 30 * data.labels.length}px` } : {}}>
            <canvas ref={canvas} role="img" aria-label={i18n.t('progress.pictureOf', [title])} />
          </div>
          <details>
            <summary>{i18n.t('progress.asTable')}</summary>
            <table class="figures">
              <thead>
                <tr>
                  <th scope="col">{labelled}</th>
                  {data.series.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.labels.map((label, index) => (
                  <tr key={index}>
                    <th scope="row">{label}</th>
                    {data.series.map(({ name, values }) => (
                      <td key={name}>{write(values[index] ?? null)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </figure>
  );
}
