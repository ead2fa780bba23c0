import { inTurn } from './in-turn';
import { stored } from './stored';

/** A field of the settings, of whatever was stored. */
type Field<T> = (stored: unknown) => T;

const choice =
  <const T extends string>(options: readonly T[], fallback: NoInfer<T>): Field<T> =>
  (stored) =>
    options.find((option) => option === stored) ?? fallback;
const within =
  (low: number, high: number, fallback: number): Field<number> =>
  (stored) =>
    typeof stored === 'number' && stored >= low && stored <= high ? stored : fallback;
const yes =
  (fallback: boolean): Field<boolean> =>
  (stored) =>
    typeof stored === 'boolean' ? stored : fallback;
const text: Field<string> = (stored) => (typeof stored === 'string' ? stored : '');
const texts: Field<string[]> = (stored) =>
  Array.isArray(stored) && [...stored].every((each) => typeof each === 'string') ? stored : [];

/**
 * What the reader can set. Each field falls back by itself, so that settings of an older or newer version, or a
 * damaged record, lose no more than the field that is wrong. By hand: they are read in every page, where a library's
 * schemas would weigh more than all of this.
 */
const FIELDS = {
  /** Over which words pinyin is drawn. `unknown`: all but the words marked known. */
  pinyin: choice(['all', 'unknown', 'terms', 'none'], 'unknown'),
  /** In em of the text under it. */
  pinyinSize: within(0.3, 0.8, 0.48),
  pinyinColour: choice(['muted', 'strong', 'tones'], 'muted'),
  /** One ruby a word, or one a character (wider lines; for beginners). */
  pinyinGrouping: choice(['word', 'character'], 'word'),
  /** Write the tones of 一 and 不 as spoken; the data keep citation tones. */
  sandhi: yes(false),
  characters: choice(['simplified', 'traditional'], 'simplified'),
  underline: choice(['line', 'dotted', 'shade', 'none'], 'line'),
  /** What must be held down for the card to open under the pointer. */
  hoverKey: choice(['none', 'alt', 'ctrl', 'shift'], 'none'),
  /** Milliseconds the pointer rests before the card opens. */
  hoverDelay: within(0, 2000, 100),
  /** Whether pointing at a word that is no term opens its dictionary entry. */
  hoverWords: yes(true),
  theme: choice(['auto', 'light', 'dark'], 'auto'),
  /** `voiceURI` of the voice that reads aloud; empty: the first Chinese one of this device. */
  speechVoice: text,
  speechRate: within(0.4, 1.6, 0.9),
  /** The due count on the toolbar icon. */
  badge: yes(false),
  reviewHides: choice(['term', 'meaning'], 'term'),
  /** Cards at most in one review session. */
  reviewLimit: within(5, 500, 50),
  /** Hosts (and all their subdomains) where Tifa stays away. */
  sitesOff: texts,
};
export type Settings = { [F in keyof typeof FIELDS]: ReturnType<(typeof FIELDS)[F]> };

export const DEFAULT_SETTINGS = readSettings({});

export const SETTINGS_KEY = 'settings';
const item = stored<unknown>(SETTINGS_KEY);

/** Makes whole settings of whatever was stored. */
export function readSettings(stored: unknown): Settings {
  const record = { ...(stored as object) } as Record<string, unknown>;
  const read = Object.entries(FIELDS).map(([name, field]) => [name, field(record[name])]);
  return Object.fromEntries(read) as Settings;
}

export async function getSettings(): Promise<Settings> {
  return readSettings(await item.get());
}

const inOrder = inTurn();

/** Changes made quickly after one another keep their order. */
export function changeSettings(
  change: Partial<Settings> | ((before: Settings) => Partial<Settings>),
): Promise<Settings> {
  return inOrder(async () => {
    const before = await getSettings();
    const next = readSettings({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    await item.set(next);
    return next;
  });
}

/** Calls back with the new settings whenever any page of the extension changes them; returns the stop function. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(readSettings(value)));
}

/** Whether the reader has switched Tifa off for this host or a domain above it. */
export function isSiteOff({ sitesOff }: Pick<Settings, 'sitesOff'>, hostname: string): boolean {
  return sitesOff.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** `sitesOff` with a host switched on, for which every domain above it has to go as well, or off. */
export function switchSite(sitesOff: readonly string[], hostname: string, on: boolean): string[] {
  return on
    ? sitesOff.filter((host) => !isSiteOff({ sitesOff: [host] }, hostname))
    : [...new Set([...sitesOff, hostname])];
}
