import { KNOWN, type Review, type SavedTerm } from './database';

/** One bar or point: the day it begins, in the reader's time zone, and how much. */
export interface DayValue {
  day: number;
  value: number;
}

/** Midnights of `count` days beginning with the one `first` days from `now`'s; daylight saving kept in mind. */
function days(now: number, first: number, count: number): number[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_none, i) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + first + i).getTime(),
  );
}

/** Reviews on each of the last `count` days, today included. */
export function reviewsPerDay(reviews: readonly Review[], now: number, count: number): DayValue[] {
  return tally(
    days(now, 1 - count, count),
    reviews.map(({ at }) => at),
  );
}

export interface Retention {
  /** First day of the week. */
  day: number;
  reviews: number;
  remembered: number;
}

/** For each of the last `weeks` weeks: of the cards that were past learning, how many were remembered. */
export function retentionPerWeek(reviews: readonly Review[], now: number, weeks: number): Retention[] {
  const starts = days(now, 1 - 7 * weeks, 7 * weeks).filter((_day, index) => index % 7 === 0);
  const rows: Retention[] = starts.map((day) => ({ day, reviews: 0, remembered: 0 }));
  for (const { at, grade, before } of reviews) {
    if (before.state !== 2) continue;
    const row = rows.findLast(({ day }) => day <= at);
    if (!row || at > now) continue;
    row.reviews++;
    if (grade > 1) row.remembered++;
  }
  return rows;
}

/** Terms falling due on each of the next `count` days; what is overdue falls on today. */
export function dueForecast(terms: readonly SavedTerm[], now: number, count: number): DayValue[] {
  const starts = days(now, 0, count);
  const [today = now] = starts;
  const dues = terms.filter(({ known }) => known !== KNOWN.marked).map(({ due }) => Math.max(due, today));
  return tally(starts, dues, days(now, count, 1)[0]);
}

export interface KindCount {
  kind: string;
  learning: number;
  known: number;
}

/** Saved terms by kind, the most frequent first. */
export function termsByKind(terms: readonly SavedTerm[]): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const { kind, known } of terms) {
    const row = kinds.get(kind) ?? { kind, learning: 0, known: 0 };
    row[known === KNOWN.no ? 'learning' : 'known']++;
    kinds.set(kind, row);
  }
  return [...kinds.values()].toSorted((a, b) => b.learning + b.known - a.learning - a.known);
}

/** How many of `times` fall on each day; `end`: where the last day ends. */
function tally(
  starts: readonly number[],
  times: readonly number[],
  end = Number.POSITIVE_INFINITY,
): DayValue[] {
  const counted: DayValue[] = starts.map((day) => ({ day, value: 0 }));
  for (const time of times) {
    if (time >= end) continue;
    const on = lastAtOrBefore(starts, time);
    if (on >= 0) counted[on]!.value++;
  }
  return counted;
}

function lastAtOrBefore(starts: readonly number[], time: number): number {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
