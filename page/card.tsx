import { i18n } from '#i18n';
import type { ComponentChild } from 'preact';
import { CardTools } from '../components/CardTools';
import { TermCard, type LiteralWord, type SpelledOutHere } from '../components/TermCard';
import { WordCard } from '../components/WordCard';
import type { Keeping } from '../components/KeepButtons';
import type { SaveState } from '../components/SaveButton';
import { ask, type Save, type WordStatus } from '../messages';
import type { DictionaryEntry, Sense, Term } from '../reading/types';
import type { Settings } from '../settings';
import type { Annotator } from './annotator';
import { mentionsAt, placeOf, rangeOf, type Block, type BlockMention } from './block';
import { CardHost } from './card-host';
import type { Guide } from './guide';
import { literalReading } from './literal';
import { mark } from './paint';
import { sentenceAround } from './sentence';
import { chooseVoice, speak, voicesNow } from './speech';

/** How much text around the pointer the dictionary is asked about. */
const LOOK_UP_BEFORE = 12;
const LOOK_UP_AFTER = 24;
/** How much of a selection is looked up. */
const LOOK_UP_MOST = 60;

interface BlockSpan {
  block: Block;
  start: number;
  end: number;
}

/** What the card is about: a span of a block or a selection anywhere, and its term or its dictionary entries. */
interface Subject {
  place: BlockSpan | Range;
  key: string;
  headword: string;
  kind: string;
  pinyin: readonly string[];
  english: string;
  meaning: string;
  render: (keeping: Keeping) => ComponentChild;
}

/** Opens the card over a place in the text, and saves from it. */
export class Card {
  readonly #annotator: Annotator;
  readonly #guide: Guide;
  readonly #host = new CardHost();
  #settings: Settings;
  #subject: Subject | null = null;
  #saveState: SaveState = 'unsaved';
  #pinned = false;
  #editing = false;
  /** Rises with each opening, so that a late dictionary answer opens nothing. */
  #turn = 0;

  constructor(annotator: Annotator, guide: Guide, settings: Settings) {
    this.#annotator = annotator;
    this.#guide = guide;
    this.#settings = settings;
  }

  use(settings: Settings): void {
    this.#settings = settings;
  }

  get isOpen(): boolean {
    return this.#subject !== null;
  }

  /** Opened by a command: it stays until the reader closes it or points at something else. */
  get isPinned(): boolean {
    return this.#pinned;
  }

  /** The reader is writing in it: nothing the pointer does may take it away. */
  get isEditing(): boolean {
    return this.#editing;
  }

  holds(event: Event): boolean {
    return this.#host.holds(event);
  }

  /** Whether the open card is about the text at this place. */
  covers(block: Block, offset: number): boolean {
    const place = this.#subject?.place;
    if (!place || place instanceof Range) return false;
    return place.block === block && place.start <= offset && offset < place.end;
  }

  /** Opens on the term at a place, else on the dictionary word there. */
  async openAt(block: Block, offset: number): Promise<void> {
    const [mention] = mentionsAt(block, offset);
    const term = mention && this.#annotator.terms.get(mention.id);
    if (mention && term) return this.openMention(block, mention);
    if (this.#settings.hoverWords) await this.#openWord(block, offset);
  }

  openMention(block: Block, mention: BlockMention): void {
    const term = this.#annotator.terms.get(mention.id);
    if (!term) return;
    this.#open(this.#termSubject(block, mention, term));
    if (mention.origin === 'coined') void this.#addLiteral(block, mention, term);
  }

  /** A slogan explained nowhere is at least read word by word. */
  async #addLiteral(block: Block, mention: BlockMention, term: Term): Promise<void> {
    const turn = this.#turn;
    const literal = await literalReading(block, mention);
    if (turn !== this.#turn) return;
    this.#subject = this.#termSubject(block, mention, term, literal);
    this.#host.update(this.#content(this.#subject));
  }

  /** Keeps the card open though the pointer is elsewhere. */
  pin(): void {
    this.#pinned = this.isOpen;
  }

  /** Opens on what the reader has selected: its term, else what the dictionary says of it. */
  async openSelection(range: Range): Promise<void> {
    const text = range.toString().trim().slice(0, LOOK_UP_MOST);
    const at = placeOf(range.startContainer, range.startOffset);
    const mention =
      at && mentionsAt(at.block, at.offset).find(({ id }) => this.#annotator.terms.get(id)?.term === text);
    if (at && mention) this.openMention(at.block, mention);
    else {
      const turn = ++this.#turn;
      const found = await ask({ type: 'look-up', text, offset: 0 }).catch(() => []);
      if (turn !== this.#turn) return;
      const entries = found.flatMap((lookUp) => lookUp.entries);
      this.#open(this.#wordSubject(range, text, entries));
    }
    this.pin();
  }

  focus(): void {
    this.#host.focus();
  }

  close(): void {
    this.#turn++;
    this.#subject = null;
    this.#pinned = false;
    this.#editing = false;
    this.#host.hide();
    mark('pointed', []);
  }

  /** Saves what the card shows, with its sentence and page. */
  async save(): Promise<void> {
    await this.#keep((save) => ask({ type: 'save', save }));
  }

  async #keep(write: (save: Save) => Promise<{ status: WordStatus }>): Promise<void> {
    const subject = this.#subject;
    if (!subject) return;
    this.#setSaveState('saving');
    try {
      const { status } = await write(saveOf(subject));
      if (this.#subject === subject) this.#setSaveState(status);
    } catch {
      if (this.#subject === subject) this.#setSaveState('failed');
    }
  }

  /** The reader's marks have changed, perhaps in another tab. */
  refresh(): void {
    if (this.#subject) this.#setSaveState(this.#statusOf(this.#subject.headword));
  }

  #statusOf(headword: string): WordStatus | 'unsaved' {
    return this.#annotator.status.get(headword) ?? 'unsaved';
  }

  #setSaveState(state: SaveState): void {
    this.#saveState = state;
    if (this.#subject) this.#host.update(this.#content(this.#subject));
  }

  #content(subject: Subject): ComponentChild {
    const { headword, pinyin, english } = subject;
    const { speechVoice: voiceURI, speechRate: rate } = this.#settings;
    const voice = chooseVoice(voicesNow(), voiceURI);
    return (
      <>
        {subject.render(this.#keeping())}
        <CardTools
          key={subject.key}
          headword={headword}
          pinyin={pinyin}
          english={english}
          onSpeak={voice && (() => speak(headword, { voiceURI, rate }))}
          editing={this.#editing}
          onEditing={(editing) => this.#edit(editing)}
        />
      </>
    );
  }

  #edit(editing: boolean): void {
    this.#editing = editing;
    if (this.#subject) this.#host.update(this.#content(this.#subject));
    if (editing) this.#host.focusIn('input');
    else this.#host.focus();
  }

  #keeping(): Keeping {
    return {
      state: this.#saveState,
      onSave: () => void this.save(),
      onKnown: (known) => void this.#keep((save) => ask({ type: 'mark-known', save, known })),
    };
  }

  #open(subject: Subject): void {
    const { place } = subject;
    const range = place instanceof Range ? place : rangeOf(place.block, place.start, place.end);
    if (!range) return this.close();
    this.#turn++;
    this.#pinned = false;
    this.#editing = false;
    this.#subject = subject;
    this.#saveState = this.#statusOf(subject.headword);
    this.#host.show(
      range,
      i18n.t('card.label', [subject.headword]),
      this.#settings.theme,
      this.#content(subject),
    );
    mark('pointed', place instanceof Range ? [] : [place]);
  }

  async #openWord(block: Block, offset: number): Promise<void> {
    const word = block.words?.find(({ start, end }) => start <= offset && offset < end);
    if (!word || word.syllables.length === 0) return this.close();
    const turn = ++this.#turn;
    const from = Math.max(0, word.start - LOOK_UP_BEFORE);
    const text = block.text.slice(from, word.end + LOOK_UP_AFTER);
    const found = await ask({ type: 'look-up', text, offset: offset - from }).catch(() => []);
    if (turn !== this.#turn) return;
    const [longest] = found;
    if (!longest) return this.close();
    const entries = found.flatMap((lookUp) => lookUp.entries);
    if (entries.length === 0) return this.close();
    const place = { block, start: from + longest.start, end: from + longest.end };
    this.#open(this.#wordSubject(place, '', entries));
  }

  /** `asked`: what the card is called where the dictionary has nothing. */
  #wordSubject(place: BlockSpan | Range, asked: string, entries: DictionaryEntry[]): Subject {
    const [first] = entries;
    const headword = first?.simplified ?? asked;
    return {
      place,
      key: `word:${headword}`,
      headword,
      kind: 'word',
      pinyin: first?.pinyin ?? [],
      english: first?.senses.join('; ') ?? '',
      meaning: '',
      render: (keeping) => (
        <WordCard
          headword={headword}
          entries={entries}
          characters={this.#settings.characters}
          keeping={keeping}
        />
      ),
    };
  }

  #termSubject(block: Block, mention: BlockMention, term: Term, literal?: LiteralWord[]): Subject {
    const sense = term.senses[mention.sense] ?? term.senses[0];
    const spelledOut = this.#spelledOut(mention);
    return {
      place: { block, start: mention.start, end: mention.end },
      key: `term:${term.id}`,
      headword: term.term,
      kind: term.kind,
      pinyin: term.pinyin,
      english: sense?.english ?? '',
      meaning: meaningOf(sense, spelledOut?.members),
      render: (keeping) => (
        <TermCard
          term={term}
          sense={mention.sense}
          coined={mention.origin === 'coined'}
          recognised={mention.origin === 'name'}
          spelledOut={spelledOut}
          literal={literal}
          related={this.#related(block, mention, term)}
          onRelated={(id) => void this.#openRelated(block, mention, id)}
          keeping={keeping}
        />
      ),
    };
  }

  /** Terms inside this one first, then the entry's own references. */
  #related(block: Block, mention: BlockMention, term: Term): Term[] {
    const inside = block.mentions
      .filter(({ start, end, id }) => start >= mention.start && end <= mention.end && id !== mention.id)
      .map(({ id }) => id);
    const ids = new Set([...inside, ...term.see]);
    ids.delete(term.id);
    return [...ids].map((id) => this.#annotator.terms.get(id) ?? stub(id)).slice(0, 8);
  }

  async #openRelated(block: Block, mention: BlockMention, id: string): Promise<void> {
    const nested = block.mentions.find(
      (other) => other.id === id && other.start >= mention.start && other.end <= mention.end,
    );
    const term = this.#annotator.terms.get(id) ?? (await ask({ type: 'term', id }).catch(() => null));
    if (!term) return;
    this.#annotator.terms.set(id, term);
    this.#open(this.#termSubject(block, nested ?? { ...mention, id, sense: 0, spelledOut: undefined }, term));
    this.#host.focus();
  }

  #spelledOut({ spelledOut }: BlockMention): SpelledOutHere | undefined {
    if (!spelledOut) return undefined;
    const blocks = new Map(this.#annotator.blocks().map((block) => [block.key, block]));
    const spans = spelledOut.members.flatMap(({ key, start, end }) => {
      const block = blocks.get(key);
      return block ? [{ block, start, end }] : [];
    });
    if (spans.length === 0) return undefined;
    return {
      members: spans.map(({ block, start, end }) => block.text.slice(start, end).replace(/\s+/g, '')),
      partial: spelledOut.partial,
      jump: () => this.#guide.goTo(spans),
    };
  }
}

/** A related entry of which the page has not yet got more than the name. */
function stub(id: string): Term {
  return { id, term: id, kind: 'formula', pinyin: [], senses: [], see: [] };
}

/** What is kept of the card: the members, the article's own where the glossary has none, and the meaning. */
function meaningOf(sense: Sense | undefined, here: readonly string[] = []): string {
  const members = sense?.members.map(({ zh, en }) => (en ? `${zh} – ${en}` : zh)) ?? [];
  return [...(members.length > 0 ? members : here), sense?.meaning ?? '']
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 8000);
}

function saveOf({ place, key, headword, kind, pinyin, english, meaning }: Subject): Save {
  return {
    key,
    headword,
    kind,
    pinyin: pinyin.join(' '),
    english: english.slice(0, 4000),
    meaning,
    ...sentenceOf(place, headword),
    title: document.title.slice(0, 1000),
    url: location.href.slice(0, 4000),
  };
}

/** The sentence the term stands in, with the term's place in it. */
function sentenceOf(
  place: BlockSpan | Range,
  headword: string,
): { sentence: string; start: number; end: number } {
  if (place instanceof Range) return { sentence: headword, start: 0, end: headword.length };
  const { block, start, end } = place;
  const sentence = sentenceAround(block.text, { start, end });
  return {
    sentence: block.text.slice(sentence.start, sentence.end).slice(0, 4000),
    start: start - sentence.start,
    end: end - sentence.start,
  };
}
