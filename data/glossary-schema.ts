import * as v from 'valibot';
import { TERM_KINDS } from '../reading/types';

/** A province's (or region's) pinyin, `national`, or `local` for county and below. */
export const SCOPES = [
  ...['national', 'local'],
  ...['beijing', 'tianjin', 'hebei', 'shanxi', 'neimenggu', 'liaoning', 'jilin', 'heilongjiang', 'shanghai'],
  ...[
    'jiangsu',
    'zhejiang',
    'anhui',
    'fujian',
    'jiangxi',
    'shandong',
    'henan',
    'hubei',
    'hunan',
    'guangdong',
  ],
  ...[
    'guangxi',
    'hainan',
    'chongqing',
    'sichuan',
    'guizhou',
    'yunnan',
    'xizang',
    'shaanxi',
    'gansu',
    'qinghai',
  ],
  ...['ningxia', 'xinjiang', 'hongkong', 'macao', 'taiwan'],
] as const;

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const texts = v.array(text);
const confidence = v.picklist(['sure', 'likely', 'unsure'], 'must be sure, likely or unsure');
const scope = v.picklist(SCOPES, 'must be national, local or a province in pinyin (xizang, zhejiang …)');
const since = v.pipe(
  v.string('must be in quotes, e.g. "2022-12-06"'),
  v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'must be a year, year-month or date'),
);
const member = v.strictObject({ zh: text, en: v.optional(text) });

const senseFields = {
  scope: v.optional(scope),
  english: text,
  also: v.optional(texts),
  literal: v.optional(text),
  members: v.optional(v.array(member)),
  meaning: v.optional(text),
  since: v.optional(since),
  source: v.optional(text),
  confidence,
};

const shared = {
  term: text,
  id: v.optional(text),
  kind: v.picklist(TERM_KINDS, `must be one of ${TERM_KINDS.join(', ')}`),
  pinyin: v.optional(text),
  variants: v.optional(texts),
  not: v.optional(texts),
  see: v.optional(texts),
};

const senseSchema = v.strictObject({ ...senseFields, words: v.optional(texts) });

/** An entry with one meaning, or with several under `senses` (what they share may stand above them). */
export const entrySchema = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'senses' in input
    ? v.strictObject({
        ...shared,
        ...v.partial(v.object(senseFields)).entries,
        senses: v.pipe(v.array(senseSchema), v.minLength(1, 'must hold at least one sense')),
      })
    : v.strictObject({ ...shared, ...senseFields, words: v.optional(texts) }),
);

export interface GlossarySense extends v.InferOutput<typeof senseSchema> {
  members: { zh: string; en?: string | undefined }[];
}

/** A checked entry, its senses always in a list. */
export interface GlossaryEntry {
  id: string;
  term: string;
  kind: (typeof TERM_KINDS)[number];
  /** Tone marks, one syllable a Han character, as typed. */
  pinyin?: string[];
  variants: string[];
  /** Longer strings in which the term means something else. */
  not: string[];
  see: string[];
  senses: GlossarySense[];
  file: string;
  line: number;
}

type Written = v.InferOutput<typeof entrySchema>;

/** Gives a written entry its full shape. */
export function toEntry(written: Written, file: string, line: number): GlossaryEntry {
  const { term, id, kind, pinyin, variants, not, see, ...rest } = written;
  const senses = 'senses' in rest ? withShared(rest) : [rest];
  return {
    id: id ?? term,
    term,
    kind,
    ...(pinyin === undefined ? {} : { pinyin: pinyin.split(/\s+/) }),
    variants: variants ?? [],
    not: not ?? [],
    see: see ?? [],
    senses: senses.map((sense) => ({ ...sense, members: sense.members ?? [] })),
    file,
    line,
  };
}

type WrittenSense = v.InferOutput<typeof senseSchema>;

function withShared({
  senses,
  ...shared
}: Partial<WrittenSense> & { senses: WrittenSense[] }): WrittenSense[] {
  return senses.map((sense) => ({ ...shared, ...sense }));
}
