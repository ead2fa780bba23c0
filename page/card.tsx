import { i18n } from '#i18n';
import type { ComponentChild } from 'preact';
import { CardTools } from '../components/CardTools';
import type { Keeping } from '../components/KeepButtons';
import { problemOf, type Problem } from '../components/ProblemNote';
import type { SaveState } from '../components/SaveButton';
import type { LiteralWord } from '../components/TermCard';
import { SIMPLIFIED, TraditionalForms } from '../components/traditional-forms';
import { ask, type Added, type WordStatus } from '../messages';
import type { Save } from '../requests';
import { isOrphaned } from '../orphan';
import type { Settings } from '../settings';
import type { Annotator } from './annotator';
import { mentionsAt, placeOf, rangeOf, type Block, type BlockMention } from './block';
import { CardHost } from './card-host';
import {
  relatedTerms,
  spelledOutHere,
  termSubject,
  wordSubject,
  type Subject,
  type TermHere,
} from './card-subjects';
import type { Guide } from './guide';
import { keepWords } from './kept-words';
import { literalReading, lookUpAt, lookUpText } from './look-up';
import { mark } from './paint';
import { toSave } from './save-subject';
import { chooseVoice, speak, voicesNow } from './speech';

/** How much of a selection is looked up. */
const LOOK_UP_MOST = 60;

/** Opens the card over a place in the text, and saves from it. */
export class Card {
  readonly #annotator: Annotator;
  readonly #guide: Guide;
  readonly #host = new CardHost();
  readonly #forms = new TraditionalForms();
  #settings: Settings;
  #subject: Subject | null = null;
  #saveState: SaveState = 'unsaved';
  /** Why the last change was not kept. */
  #problem: Problem | null = null;
  /** What was saved from the card that is open. */
  #added: Added | undefined;
  /** What the reader's vocabulary said last of the card's word. */
  #status: WordStatus | 'unsaved' = 'unsaved';
  #pinned = false;
  #editing = false;
  /** The reader has corrected what it shows, and the page has not been read with that. */
  #corrected = false;
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
    const here = { block, mention, term };
    this.#open(this.#termSubject(here));
    if (mention.origin === 'coined') void this.#addLiteral(here);
  }

  /** A slogan explained nowhere is at least read word by word. */
  async #addLiteral(here: TermHere): Promise<void> {
    const turn = this.#turn;
    const literal = await literalReading(here.block, here.mention);
    if (turn !== this.#turn) return;
    this.#subject = this.#termSubject(here, literal);
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
    const mention = at && this.#mentionOf(text, at.block, at.offset);
    if (at && mention) this.openMention(at.block, mention);
    else {
      const turn = ++this.#turn;
      let problem: Problem | null = null;
      const entries = await lookUpText(text).catch((error: unknown) => {
        problem = problemOf(error);
        return [];
      });
      if (turn !== this.#turn) return;
      this.#open(wordSubject(range, text, entries, this.#settings.characters));
      if (problem) this.#setSaveState(this.#saveState, problem);
    }
    this.pin();
  }

  focus(): void {
    this.#host.focus();
  }

  /** Whether Tab would leave the card from where the focus is. */
  isAtEdge(backwards: boolean): boolean {
    return this.#host.isAtEdge(backwards);
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

  async #takeBack(added: Added): Promise<void> {
    await this.#keep(() => ask({ type: 'take-back', added }));
    // Its button is gone.
    this.#host.focusIn('.save');
  }

  async #keep(write: (save: Save) => Promise<{ status: WordStatus | null; added?: Added }>): Promise<void> {
    const subject = this.#subject;
    // The buttons are not disabled meanwhile, as a disabled one loses the focus.
    if (!subject || this.#saveState === 'saving') return;
    this.#setSaveState('saving');
    try {
      const { status, added } = await write(toSave(subject));
      if (this.#subject !== subject) return;
      // Saved twice, what the first time has added is still taken back.
      if (!added || added.isNew || added.meeting !== '') this.#added = added;
      this.#setSaveState(status ?? 'unsaved');
    } catch (error) {
      if (this.#subject === subject) this.#setSaveState('failed', problemOf(error));
    }
  }

  /** The page's terms or the reader's marks have changed, perhaps in another tab. */
  refresh(): void {
    keepWords();
    if (!this.#subject) return;
    if (this.#corrected) return this.#reopen(this.#subject);
    const status = this.#statusOf(this.#subject.headword);
    // What was told of a change that failed stays until there is something new.
    if (status === this.#status) return;
    this.#status = status;
    this.#setSaveState(status);
  }

  /** As the page reads it now. */
  #reopen({ place, key, headword }: Subject): void {
    this.#corrected = false;
    if (place instanceof Range) return void this.openSelection(place);
    const { block, start } = place;
    const mention = this.#mentionOf(headword, block, start);
    if (mention) this.openMention(block, mention);
    else if (key.startsWith('word:')) void this.#openWord(block, start);
  }

  #mentionOf(name: string, block: Block, offset: number): BlockMention | undefined {
    return mentionsAt(block, offset).find(({ id }) => this.#annotator.terms.get(id)?.term === name);
  }

  #statusOf(headword: string): WordStatus | 'unsaved' {
    return this.#annotator.status.get(headword) ?? 'unsaved';
  }

  #setSaveState(state: SaveState, problem: Problem | null = null): void {
    this.#saveState = state;
    this.#problem = problem;
    if (this.#subject) this.#host.update(this.#content(this.#subject));
  }

  #content(subject: Subject): ComponentChild {
    const { headword, pinyin, english, written, own } = subject;
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
          written={written()}
          own={own}
          onSpeak={voice && (() => speak(headword, { voiceURI, rate }))}
          editing={this.#editing}
          orphaned={isOrphaned()}
          onEditing={(editing) => this.#edit(editing)}
          onStored={() => this.#edit(false, true)}
        />
      </>
    );
  }

  #edit(editing: boolean, corrected = false): void {
    this.#editing = editing;
    this.#corrected = corrected;
    if (this.#subject) this.#host.update(this.#content(this.#subject));
    if (editing) this.#host.focusIn('input');
    else this.#host.focus();
  }

  #keeping(): Keeping {
    const added = this.#added;
    return {
      state: this.#saveState,
      problem: this.#problem,
      onSave: () => void this.save(),
      onTakeBack: added && (() => void this.#takeBack(added)),
      onKnown: (known) => void this.#keep((save) => ask({ type: 'mark-known', save, known })),
    };
  }

  #open(subject: Subject): void {
    const { place } = subject;
    const range = place instanceof Range ? place : rangeOf(place.block, place.start, place.end);
    if (!range) return this.close();
    this.#turn++;
    this.#pinned = false;
    this.#editing = this.#corrected = false;
    this.#subject = subject;
    this.#saveState = this.#status = this.#statusOf(subject.headword);
    this.#problem = null;
    this.#added = undefined;
    this.#host.show(
      range,
      i18n.t('card.label', [subject.headword]),
      this.#settings.theme,
      this.#content(subject),
    );
    mark('pointed', place instanceof Range ? [] : [place]);
    if (this.#settings.characters === 'traditional') void this.#writeTraditional(subject);
  }

  async #writeTraditional(subject: Subject): Promise<void> {
    const learned = await this.#forms.learn(subject.headwords);
    if (learned && this.#subject?.key === subject.key) this.#host.update(this.#content(this.#subject));
  }

  async #openWord(block: Block, offset: number): Promise<void> {
    const turn = ++this.#turn;
    const found = await lookUpAt(block, offset);
    if (turn !== this.#turn) return;
    if (!found) return this.close();
    const { start, end, entries } = found;
    this.#open(wordSubject({ block, start, end }, '', entries, this.#settings.characters));
  }

  #termSubject(here: TermHere, literal?: readonly LiteralWord[]): Subject {
    const { terms } = this.#annotator;
    return termSubject(here, {
      literal,
      writing: this.#settings.characters === 'traditional' ? this.#forms.writing : SIMPLIFIED,
      spelledOut: spelledOutHere(here.mention, this.#annotator.blocks(), (spans) => this.#guide.goTo(spans)),
      related: relatedTerms(here, terms),
      onRelated: (id) => void this.#openRelated(here, id),
    });
  }

  async #openRelated({ block, mention }: TermHere, id: string): Promise<void> {
    const nested = block.mentions.find(
      (other) => other.id === id && other.start >= mention.start && other.end <= mention.end,
    );
    const turn = this.#turn;
    const term = this.#annotator.terms.get(id) ?? (await ask({ type: 'term', id }).catch(() => null));
    if (!term || turn !== this.#turn) return;
    this.#annotator.terms.set(id, term);
    const here = nested ?? { ...mention, id, sense: 0, spelledOut: undefined };
    this.#open(this.#termSubject({ block, mention: here, term }));
    this.#host.focus();
  }
}
