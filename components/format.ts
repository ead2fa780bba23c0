import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { TERM_KINDS, type TermKind } from '../reading/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4 * DAY;
const YEAR = 365.25 * DAY;

const language = () => browser.i18n.getUILanguage();

const isKind = (kind: string): kind is TermKind => (TERM_KINDS as readonly string[]).includes(kind);

/** A kind of term in the reader's language. */
export function kindName(kind: string): string {
  if (kind === 'word') return i18n.t('kind.word');
  return isKind(kind) ? i18n.t(`kind.${kind}`) : kind;
}

/** A length of time, in the largest unit that fits: `10 min`, `3 days`, `1.4 mths`. */
export function formatInterval(ms: number): string {
  const [unit, size] =
    (
      [
        ['year', YEAR],
        ['month', MONTH],
        ['day', DAY],
        ['hour', HOUR],
        ['minute', MINUTE],
      ] as const
    ).find(([, length]) => ms >= length * 0.95) ?? (['minute', MINUTE] as const);
  const value = ms / size;
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'year' || unit === 'month' ? 1 : 0,
  }).format(Math.max(unit === 'minute' ? 1 : 0, value));
}

export function formatDate(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at);
}

export function formatDateTime(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

export function formatPercent(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A day without its year: `Jan 5`. */
export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(language(), { month: 'short', day: 'numeric' }).format(at);
}
