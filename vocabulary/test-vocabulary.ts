/** Made-up vocabularies for tests. */
import * as fc from 'fast-check';
import { hostOf, OWN_TEXTS, type Meeting, type Rows, type SavedTerm } from './database';
import { newSchedule, type Schedule } from './schedule';

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const measure = fc.double({ min: 0, max: 40_000, noNaN: true });
const small = fc.nat(1000);
/** Also what is awkward: marks, emoji, HTML, keys of Object.prototype, formulas, half a surrogate pair. */
const words = (maxLength: number) =>
  fc.oneof(
    // A grapheme may be many UTF-16 units; they are what the backup's limits count.
    {
      weight: 6,
      arbitrary: fc.string({ maxLength, unit: 'grapheme' }).map((text) => text.slice(0, maxLength)),
    },
    { weight: 1, arbitrary: fc.string({ maxLength, unit: 'binary' }) },
    fc.constantFrom(
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      '=1+1',
      '四个“意识”',
      'a\tb\nc',
      '\ud800',
    ),
  );

const schedule: fc.Arbitrary<Schedule> = fc.record({
  due: time,
  stability: measure,
  difficulty: measure,
  state: fc.constantFrom(0, 1, 2, 3),
  step: small,
  interval: measure,
  reps: small,
  lapses: small,
  reviewedAt: fc.option(time),
});

const cardFields = fc.record({
  headword: words(20).filter((text) => text !== ''),
  kind: words(20),
  pinyin: words(30),
  english: words(60),
  meaning: words(60),
  known: fc.constantFrom(0 as const, 1 as const, 2 as const),
  notes: words(40),
  tags: fc.array(
    words(12).filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  savedAt: time,
  changedAt: time,
});
/** Most have no text of the reader's own, and then no field for it either. */
const ownFields = fc.constantFrom<Pick<SavedTerm, 'own'>>(
  {},
  {},
  { own: ['english'] },
  { own: [...OWN_TEXTS] },
);
const termFields = fc.tuple(cardFields, ownFields).map(([fields, own]) => ({ ...fields, ...own }));

const meetingFields = fc.record({
  sentence: words(60).filter((text) => text !== ''),
  start: small,
  end: small,
  title: words(20),
  url: fc.oneof(fc.webUrl(), words(20)),
  at: time,
});

const reviewFields = fc.record({
  at: time,
  grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  before: schedule,
});

/** A whole vocabulary of `size` terms, each with up to two sentences and two reviews. */
export function vocabularies(size: number): fc.Arbitrary<Rows> {
  const one = fc.tuple(
    termFields,
    schedule,
    fc.uniqueArray(meetingFields, { maxLength: 2, selector: ({ url, sentence }) => `${url} ${sentence}` }),
    fc.array(reviewFields, { maxLength: 2 }),
  );
  return fc.array(one, { minLength: size, maxLength: size, size: 'max' }).map((rows) => {
    const made: Rows = { terms: [], meetings: [], reviews: [] };
    const headwords = new Set<string>();
    for (const [index, [fields, state, meetings, reviews]] of rows.entries()) {
      const key = index === 0 ? '__proto__' : `term:${index}`;
      // A word is kept once.
      const headword = headwords.has(fields.headword) ? `${fields.headword} ${index}` : fields.headword;
      headwords.add(headword);
      made.terms.push({ ...fields, ...state, key, headword });
      for (const [n, meeting] of meetings.entries())
        made.meetings.push({
          ...meeting,
          id: `m${index}.${n}`,
          key,
          host: hostOf(meeting.url).slice(0, 300),
        });
      for (const [n, review] of reviews.entries())
        made.reviews.push({ ...review, id: `r${index}.${n}`, key });
    }
    return made;
  });
}

/** One plain term, with what a test cares about. */
export function savedTerm(own: Partial<SavedTerm> & { key: string }): SavedTerm {
  return {
    headword: own.key.slice(own.key.indexOf(':') + 1),
    kind: 'slogan',
    pinyin: 'sì gǎn',
    english: 'the “Four Dares”',
    meaning: '',
    known: 0,
    notes: '',
    tags: [],
    savedAt: 1000,
    changedAt: 1000,
    ...newSchedule(1000),
    ...own,
  };
}

export function meeting(own: Partial<Meeting> & { id: string; key: string }): Meeting {
  return {
    sentence: '践行“四敢”要求。',
    start: 3,
    end: 5,
    title: '标题',
    url: 'https://example.org/1',
    host: 'example.org',
    at: 1000,
    ...own,
  };
}
