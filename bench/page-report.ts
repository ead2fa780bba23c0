import type { PageBench, PageFigures } from './page';
import type { Method, Start } from './page-methods';
import type { Tasks } from './page-trace';

const NAMES: Record<Method, string> = {
  tifa: 'Tifa',
  ruby: 'every word in ruby at once',
  peer: 'the same, pinyin by pinyin-pro',
  least: 'ruby in view alone',
  marks: 'marked, nothing drawn',
  untouched: 'the page alone',
};
const COLOURS: Record<Method, string> = {
  tifa: '#c62828',
  ruby: '#8a8f98',
  peer: '#b7791f',
  least: '#6b46c1',
  marks: '#2b6cb0',
  untouched: '#2f855a',
};

const TABLES: Record<Start, string> = {
  arriving: 'as it arrives',
  shown: 'switched on, shown before',
};

/** The figures as Markdown. */
export function table({
  pages,
  tasks,
  withoutChinese,
  withoutChineseElsewhere,
  hoverToCard,
  asleep,
}: PageBench): string {
  return [
    ...(Object.keys(TABLES) as Start[]).flatMap((start) => [
      ...pageTable(
        TABLES[start],
        pages.filter((row) => row.start === start),
      ),
      '',
    ]),
    '| at 100,000 characters | longest task | ours of one task | tasks with more than 50 ms of ours | tasks of ours | timers | frames asked for |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...(['tifa', 'untouched'] as const).flatMap((method) => [
      tasksRow(`${NAMES[method]}: loading`, tasks[method].loading),
      tasksRow('scrolling', tasks[method].scrolling),
      tasksRow('loading, processor slowed fourfold', tasks[method].loadingSlowed),
      tasksRow('scrolling, processor slowed fourfold', tasks[method].scrollingSlowed),
    ]),
    '',
    `From the pointer's event to the card: ${hoverToCard.toFixed(1)} ms (median). Script on a page without Chinese (traced): ${withoutChinese.toFixed(1)} ms on a listed site, ${withoutChineseElsewhere.toFixed(1)} ms where all sites are allowed. First viewport of 10,000 characters as they arrive, the background being asleep: ${asleep.toFixed(0)} ms.`,
    '',
  ].join('\n');
}

function pageTable(name: string, pages: readonly PageFigures[]): string[] {
  const rows = pages.map((row) => {
    const baseline = pages.find(
      ({ method, characters }) => method === 'ruby' && characters === row.characters,
    );
    return [
      row.characters.toLocaleString('en'),
      NAMES[row.method],
      ...ratioed((each) => each.firstViewport, row, baseline),
      ...(row.start === 'arriving' ? ratioed((each) => each.sinceStart, row, baseline) : []),
      row.longestTask === 0 ? '< 50 ms' : `${row.longestTask.toFixed(0)} ms`,
      row.layoutShift.toFixed(4),
      row.domNodes.toLocaleString('en'),
      `${row.heapMegabytes.toFixed(1)} MB`,
      String(row.framesDropped),
    ].join(' | ');
  });
  const sinceStart = pages[0]?.start === 'arriving' ? ['from its beginning', 'faster than ruby'] : [];
  const columns = [
    ...['first viewport', 'faster than ruby', ...sinceStart],
    ...['longest task', 'layout shift', 'DOM nodes', 'JS heap', 'frames dropped of 90'],
  ];
  return [
    `| characters, ${name} | how | ${columns.join(' | ')} |`,
    `| ---: | --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row} |`),
  ];
}

/** A time, and how many times less it is than the baseline's. */
function ratioed(
  of: (figures: PageFigures) => number,
  row: PageFigures,
  baseline: PageFigures | undefined,
): [string, string] {
  const time = of(row);
  const ratio = baseline && time > 0 ? `${(of(baseline) / time).toFixed(1)} ×` : '';
  return [`${time.toFixed(0)} ms`, ratio];
}

function tasksRow(doing: string, tasks: Tasks): string {
  const { longest, longestOwn, ownOver50, ownTasks, ownTimers, ownFrames } = tasks;
  const ms = [longest, longestOwn].map((time) => `${time.toFixed(0)} ms`);
  return `| ${[doing, ...ms, ownOver50, ownTasks, ownTimers, ownFrames].join(' | ')} |`;
}

/** Time to the first viewport by length of page, both axes logarithmic, as SVG. */
export function chart(pages: readonly PageFigures[]): string {
  const x = (characters: number) => 70 + (Math.log10(characters) - 3) * 200;
  const y = (ms: number) => 260 - (Math.log10(Math.max(ms, 10)) - 1) * 70;
  const lines = (Object.keys(NAMES) as Method[]).map((method, i) => {
    const points = pages.filter((row) => row.start === 'shown' && row.method === method);
    const path = points.map((row) => `${x(row.characters)},${y(row.firstViewport).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[method]}" stroke-width="2.5"/>
<text x="80" y="${36 + i * 18}" fill="${COLOURS[method]}">${NAMES[method]}</text>`;
  });
  const grid = [10, 100, 1000, 10_000].map(
    (ms) => `<line x1="70" x2="470" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/>
<text x="62" y="${y(ms) + 4}" text-anchor="end">${ms.toLocaleString('en')} ms</text>`,
  );
  const ticks = [1000, 10_000, 100_000].map(
    (n) => `<text x="${x(n)}" y="282" text-anchor="middle">${n.toLocaleString('en')} characters</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 300" font-family="sans-serif" font-size="12">
<title>Time until the first viewport is annotated, from when it is wished for on</title>
<rect width="540" height="300" fill="#fff"/>
${[...grid, ...ticks, ...lines].join('\n')}
</svg>
`;
}
