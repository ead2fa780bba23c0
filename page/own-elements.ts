/** Stands right after a Text node of the page and shows its text with pinyin. */
export const DRAWING_TAG = 'tifa-text';
/** An empty, focusable stop before a term: highlights alone can't be reached by Tab. */
export const STOP_TAG = 'tifa-stop';
/** A word under its pinyin, which is not broken over two lines. */
export const WORD_TAG = 'tifa-word';
/** One syllable over a word, where tones have colours. */
export const SYLLABLE_TAG = 'tifa-syllable';
/** Hosts the card's shadow root. */
export const CARD_TAG = 'tifa-card';

const TAGS = [DRAWING_TAG, STOP_TAG, WORD_TAG, SYLLABLE_TAG, CARD_TAG];

export const OWN_TAGS: ReadonlySet<string> = new Set(TAGS.map((tag) => tag.toUpperCase()));

/** Any element of ours in the page. */
export const OWN_SELECTOR = TAGS.join(', ');

export function isOurs(node: Node): boolean {
  return node instanceof Element && OWN_TAGS.has(node.tagName.toUpperCase());
}
