/** Chart.js with just the parts that are drawn here. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Series {
  name: string;
  /** `null`: nothing to show at this place. */
  values: (number | null)[];
  /** A variable of the theme, such as `--accent`. */
  colour: string;
}

export interface ChartData {
  type: 'bar' | 'line';
  labels: string[];
  series: Series[];
  stacked?: boolean;
  /** Bars from left to right, a label a line. */
  sideways?: boolean;
  /** Values are shares of 1, shown as percentages. */
  share?: boolean;
}

/** Draws into a canvas in the colours the theme has now; returns the way to take it away. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, calm: boolean): () => void {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => resolveColour(canvas, style.getPropertyValue(name));
  const grid = { color: colour('--line') };
  const ticks = { color: colour('--soft'), maxRotation: 0, autoSkipPadding: 14 };
  const values = {
    beginAtZero: true,
    stacked: data.stacked ?? false,
    grid,
    ticks: {
      ...ticks,
      ...(data.share ? { stepSize: 0.25, format: { style: 'percent' as const } } : { precision: 0 }),
    },
    ...(data.share ? { max: 1 } : { suggestedMax: 4 }),
  };
  const names = { stacked: data.stacked ?? false, grid: { display: false }, ticks };
  const config: ChartConfiguration<'bar' | 'line', (number | null)[]> = {
    type: data.type,
    data: {
      labels: data.labels,
      datasets: data.series.map(({ name, values: points, colour: of }) => ({
        label: name,
        data: points,
        backgroundColor: colour(of),
        borderColor: colour(of),
        borderRadius: 3,
        maxBarThickness: 22,
        spanGaps: true,
        pointRadius: 4,
        // A point at 100 % is a whole one.
        clip: false as const,
      })),
    },
    options: {
      animation: calm ? false : { duration: 300 },
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: data.sideways ? 'y' : 'x',
      scales: data.sideways ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        legend: { display: data.series.length > 1, labels: { color: colour('--ink'), boxWidth: 12 } },
      },
    },
  };
  const chart = new Chart(canvas, config);
  return () => chart.destroy();
}

/** `light-dark()` stays as it is in a variable: only a property gives the colour that holds now. */
function resolveColour(canvas: HTMLCanvasElement, value: string): string {
  const before = canvas.style.color;
  canvas.style.color = value;
  const resolved = getComputedStyle(canvas).color;
  canvas.style.color = before;
  return resolved;
}
