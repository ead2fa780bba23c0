/** The fixed parts of an Anki collection in schema version 11: tables, note type, card template, deck. */
import { ANKI_FIELDS } from './anki-fields';

export const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`;

/** Fixed, so that a second import meets the note type and deck of the first. */
const MODEL = 1_767_225_600_000;
const DECK = 1_767_225_600_001;
/**
 * Seconds since 1970: when fields, template or style below were changed last. With a later one than it has, Anki puts
 * them in place of what the reader has made of them; so this is raised with each change of them, and only then.
 */
const MODEL_CHANGED = 1_767_225_600;

const FRONT = `<div class="question">{{#Sentence}}<p class="sentence">{{Sentence}}</p>{{/Sentence}}<p class="hint">{{English}}</p></div>`;
const BACK = `{{#Sentence}}<p class="sentence">{{Sentence}}</p>{{/Sentence}}
<hr id="answer">
<p class="pinyin">{{Pinyin}}</p>
<p class="term">{{Term}}</p>
<p class="english">{{English}}</p>
{{#Meaning}}<p class="meaning">{{Meaning}}</p>{{/Meaning}}
{{#Notes}}<p class="notes">{{Notes}}</p>{{/Notes}}
<p class="source">{{Source title}}<br>{{URL}}<br>{{Date}}</p>`;
const STYLE = `.card { font-family: system-ui, sans-serif; font-size: 18px; line-height: 1.5; text-align: left; max-width: 36em; margin: 0 auto; padding: 1em; }
.sentence { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 24px; }
.question .sentence b { color: transparent; border-bottom: 2px solid #a3211b; }
.question .hint, .english { font-weight: bold; }
.pinyin { color: #a3211b; margin-bottom: 0; }
.nightMode .pinyin { color: #ff9d8f; }
.term { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 34px; margin: 0; }
.source { font-size: 13px; opacity: .7; overflow-wrap: anywhere; }`;

export interface Collection {
  /** The one row of table `col`. */
  row: (number | string)[];
  model: number;
  deck: number;
}

export function collection(now: number): Collection {
  const seconds = Math.floor(now / 1000);
  const models = { [MODEL]: modelOf() };
  const decks = { 1: deckOf(1, 'Default', seconds), [DECK]: deckOf(DECK, 'Tifa 提法', seconds) };
  const conf = {
    nextPos: 1,
    estTimes: true,
    activeDecks: [DECK],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: DECK,
    newBury: true,
    newSpread: 0,
    dueCounts: true,
    curModel: String(MODEL),
    collapseTime: 1200,
  };
  const json = [conf, models, decks, { 1: DECK_OPTIONS }, {}].map((part) => JSON.stringify(part));
  return { row: [1, seconds, now, now, 11, 0, 0, 0, ...json], model: MODEL, deck: DECK };
}

function modelOf() {
  return {
    id: MODEL,
    name: 'Tifa',
    type: 0,
    mod: MODEL_CHANGED,
    usn: -1,
    sortf: 0,
    did: DECK,
    vers: [],
    tags: [],
    css: STYLE,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [ANKI_FIELDS.indexOf('Sentence'), ANKI_FIELDS.indexOf('English')]]],
    flds: ANKI_FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: [{ name: 'Sentence', ord: 0, qfmt: FRONT, afmt: BACK, bqfmt: '', bafmt: '', did: null }],
  };
}

function deckOf(id: number, name: string, seconds: number) {
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

const DECK_OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: {
    bury: true,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};
