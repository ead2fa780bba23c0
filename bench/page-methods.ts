/**
 * How a page's text is annotated: by Tifa; each word in text-bearing ruby in one go, the same pinyin over each; so with
 * the pinyin worked out by pinyin-pro in the page, as a peer does; so only where it is in view, which is the least that
 * has to be drawn; marked without drawing; or not at all.
 */
export type Method = 'tifa' | 'ruby' | 'peer' | 'least' | 'marks' | 'untouched';

/**
 * When a page is annotated: as it comes over a network (by Tifa from its beginning on, by all others when it has been
 * parsed), or when it has long been shown and the reader switches Tifa on.
 */
export type Start = 'arriving' | 'shown';

/** What is measured inside the page; times in milliseconds of the page's clock. */
export interface InPage {
  /** The document has begun, or the page has been told to begin. */
  began: number;
  /** The document has been parsed; {@link began} where it had been long before. */
  parsed: number;
  /** What is in the viewport is annotated and on screen; 0 until then. */
  finished: number;
  longestTask: number;
  layoutShift: number;
}

declare global {
  interface Window {
    figures: InPage;
    /** Begins, on a page that has been shown; Tifa is waited for. */
    begin: () => void;
    /** Set by pinyin-pro's script. */
    pinyinPro?: { pinyin: (text: string, options: { type: 'array' }) => string[] };
  }
}

/** Marks in a trace: the page has begun; something has been drawn in this task. */
export const BEGUN = 'bench-begun';
export const DRAWN = 'bench-drawn';
/** Said on the console when the first viewport is on screen: asking the page again and again would cost it time. */
export const FINISHED = 'bench-finished';

const SENTENCES = [
  '初冬的红柳县，阳光洒满河谷，田间地头一派繁忙景象。',
  '该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求。',
  '在桑珠村，村里严格落实“四议两公开”工作法，把为民办实事落到实处。',
  '困难群众的获得感、幸福感、安全感不断增强，乡村面貌焕然一新。',
  '据介绍，县里还在乡镇设立便民服务点，重点解决行路难、看病远、上学难等问题。',
  '会议强调，要把铸牢中华民族共同体意识贯穿各项工作全过程。',
];

/** Text nodes in a paragraph of {@link pageOf}. */
export const TEXTS_OF_PARAGRAPH = 3;

/** An article of so many characters, three sentences and a link in a paragraph. */
export function pageOf(characters: number): string {
  let body = '';
  let size = 0;
  for (let i = 0; size < characters; i++) {
    const text = [0, 1, 2].map((n) => SENTENCES[(i + n * 2) % SENTENCES.length] ?? '');
    body += `<p>${text[0]}<a href="#">${text[1]}</a>${text[2]}</p>\n`;
    size += text.join('').length;
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<style>body { max-width: 42em; margin: 2em auto; font: 18px/1.9 serif; } p { text-indent: 2em; }</style>
<body><article>${body}</article></body></html>`;
}

/** Runs in the page before anything else: measures, and annotates where Tifa does not. */
export function measure([method, start, textsOfParagraph, begunMark, drawnMark, finishedWord]: [
  Method,
  Start,
  number,
  string,
  string,
  string,
]): void {
  const figures: InPage = { began: 0, parsed: 0, finished: 0, longestTask: 0, layoutShift: 0 };
  window.figures = figures;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (startTime >= figures.began) figures.longestTask = Math.max(figures.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      figures.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // The most urgent task that is posted from a frame's callbacks comes next after the frame: it has been laid out,
  // painted and handed on by then. (A second frame would come no sooner than a frame's time later, however short the first.)
  const finished = () =>
    requestAnimationFrame(() =>
      scheduler.postTask(
        () => {
          figures.finished = performance.now();
          console.log(finishedWord);
        },
        { priority: 'user-blocking' },
      ),
    );
  const textNodes = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    return nodes;
  };
  const article = () => document.querySelector('article') ?? document;
  const partsOf = (node: Text) => node.data.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? [];
  const inView = () => {
    const found: HTMLParagraphElement[] = [];
    for (const p of document.querySelectorAll('p')) {
      if (p.getBoundingClientRect().top >= innerHeight) break;
      found.push(p);
    }
    return found;
  };
  const wrapAll = (pinyinOf: (node: Text) => string[], roots: readonly Node[] = [article()]) => {
    for (const node of roots.flatMap(textNodes)) {
      const drawn = document.createDocumentFragment();
      const pinyin = pinyinOf(node);
      let at = 0;
      for (const part of partsOf(node)) {
        if (/\p{Script=Han}/u.test(part)) {
          const ruby = document.createElement('ruby');
          const rt = document.createElement('rt');
          rt.textContent = pinyin.length > 0 ? pinyin.slice(at, at + part.length).join('') : 'pīnyīn';
          ruby.append(part, rt);
          drawn.append(ruby);
        } else drawn.append(part);
        at += part.length;
      }
      node.replaceWith(drawn);
    }
    finished();
  };
  const markAll = () => {
    const marks = new Highlight();
    for (const node of textNodes(article())) {
      let at = 0;
      for (const part of partsOf(node)) {
        const [startOffset, endOffset] = [at, at + part.length];
        if (/\p{Script=Han}/u.test(part))
          marks.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
        at += part.length;
      }
    }
    CSS.highlights.set('bench', marks);
    finished();
  };
  /** Looks at the end of each task that has drawn something, before that is laid out. */
  const waitForTifa = () => {
    const drawings = document.getElementsByTagName('tifa-text');
    // On a page that has been laid out what to wait for is known: looking for it then would be counted as Tifa's.
    const known = start === 'shown' ? inView() : undefined;
    let count = 0;
    let done = false;
    const watcher = new MutationObserver(() => {
      if (drawings.length === count) return;
      count = drawings.length;
      performance.mark(drawnMark);
      if (done) return;
      const awaited = known ?? inView();
      const isFull =
        document.readyState !== 'loading' || awaited.length < document.querySelectorAll('p').length;
      done = isFull && awaited.every((p) => p.getElementsByTagName('tifa-text').length === textsOfParagraph);
      if (done) finished();
    });
    watcher.observe(document, { childList: true, subtree: true });
  };
  const annotate: Record<Method, () => void> = {
    tifa: () => undefined,
    ruby: () => wrapAll(() => []),
    least: () => wrapAll(() => [], inView()),
    peer: () => wrapAll((node) => window.pinyinPro?.pinyin(node.data, { type: 'array' }) ?? []),
    marks: markAll,
    untouched: finished,
  };
  const watch = () => {
    performance.mark(begunMark);
    figures.began = performance.now();
    // What the page did before is no concern of ours.
    figures.longestTask = 0;
    if (method === 'tifa') waitForTifa();
  };
  const annotateSoon = () => {
    figures.parsed = performance.now();
    if (method !== 'tifa') setTimeout(annotate[method]);
  };
  window.begin = () => {
    watch();
    annotateSoon();
  };
  if (start === 'shown') return;
  // Tifa may draw what has come before the rest has.
  watch();
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') annotateSoon();
  });
}
