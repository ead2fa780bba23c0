/** Han as UTF-16 has it, rare characters by their first half: looked for in whole pages, so no Unicode property. */
const HAN = /[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud88d]/;

/** Of Chinese alone, as browsers name them: `gb2312` is GBK, `big5-hkscs` is Big5. */
const ENCODINGS: ReadonlySet<string> = new Set(['GBK', 'gb18030', 'Big5']);

/** Languages with Han characters that are not read as in Chinese, and the encodings of these alone. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'ko']);
const OTHER_ENCODINGS: ReadonlySet<string> = new Set(['Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'EUC-KR']);

/** As Unicode has it: for the text of a block. */
const HAN_LETTERS = /\p{Script=Han}/gu;
/** Without the dot and the dash, which are not Japanese alone. */
const KANA = /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/g;
/** Of a text's Han and kana, from which on it is Japanese: half of its prose are kana, and one of eight in most headlines. */
const KANA_OF_JAPANESE = 1 / 8;
/** Where Chinese text has Japanese names and titles; Japanese has its quotations in other marks. */
const QUOTED = /《[^《》]*》|“[^“”]*”|（[^（）]*）/g;

/** An element with a hyphen in its name. */
const COMPONENTS = "boolean(.//*[contains(local-name(), '-')])";

/** Whether there is a page to read: pictures and feeds that are opened by themselves are documents too. */
export function isPage(): boolean {
  return document.documentElement instanceof HTMLElement;
}

/** Whether what is known of a page before its text says that it is Chinese. */
export function looksChinese(): boolean {
  // Asked on every page as it begins, and a regular expression has to be compiled.
  return document.documentElement.lang.toLowerCase().startsWith('zh') || ENCODINGS.has(document.characterSet);
}

/**
 * Whether a page says that it is in Japanese or Korean. Another `lang` says nothing: many Chinese sites carry their
 * template's `en`.
 */
export function saysOtherwise(): boolean {
  const [language = ''] = document.documentElement.lang.toLowerCase().split('-');
  return OTHER_LANGUAGES.has(language) || OTHER_ENCODINGS.has(document.characterSet);
}

export function hasHan(text: string): boolean {
  return text.search(HAN_LETTERS) >= 0;
}

/** Characters looked at to tell an article from code. */
const TELLING = 200;

/** Whether what a `<pre>` holds is prose: old sites and mirrors keep whole articles in one. */
export function isChineseProse(pre: Element): boolean {
  const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  let start = '';
  while (start.length < TELLING && texts.nextNode())
    start += texts.currentNode.nodeValue?.slice(0, 2 * TELLING).replaceAll(/\s/g, '') ?? '';
  return 2 * (start.match(HAN_LETTERS)?.length ?? 0) > start.length;
}

/** Whether a block's text is to be read as Chinese: it has Han characters, and is not Japanese. */
export function isChinese(text: string): boolean {
  if (!hasHan(text)) return false;
  if (text.search(KANA) < 0) return true;
  const own = text.replace(QUOTED, '');
  const kana = own.match(KANA)?.length ?? 0;
  const han = own.match(HAN_LETTERS)?.length ?? 0;
  return kana <= (kana + han) * KANA_OF_JAPANESE;
}

/**
 * Calls back once the parsed page has Chinese text, or parts whose text can't be seen from here; returns the function
 * that stops looking. Costs a page without Chinese next to nothing.
 */
export function whenChinese(onFound: () => void): () => void {
  const changes = new MutationObserver((records) => {
    const changed = records.map(({ type, target, addedNodes }) =>
      type === 'characterData' ? [target] : addedNodes,
    );
    if (changed.some(mayBeChinese)) found();
  });
  const found = () => {
    stop();
    onFound();
  };
  const look = () => {
    const { body } = document;
    if (!body) return;
    if (mayBeChinese([body])) return found();
    changes.observe(document, { childList: true, characterData: true, subtree: true });
  };
  const stop = () => {
    changes.disconnect();
    document.removeEventListener('DOMContentLoaded', look);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
  else look();
  return stop;
}

function mayBeChinese(nodes: Iterable<Node>): boolean {
  for (const node of nodes) {
    if (HAN.test(node.textContent ?? '')) return true;
    if (node instanceof Element && (isComponent(node) || someComponent(node))) return true;
  }
  return false;
}

/** By XPath, which needs no object for each element. A shadow root on an ordinary element is met when it changes. */
function someComponent(within: Element): boolean {
  const { BOOLEAN_TYPE } = XPathResult;
  return document.evaluate(COMPONENTS, within, null, BOOLEAN_TYPE).booleanValue;
}

/** Has a shadow root, or may get one: an element's name is known before its script has run. */
function isComponent(element: Element): boolean {
  return element.shadowRoot !== null || element.localName.includes('-');
}
