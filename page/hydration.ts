/**
 * Markup that a server has rendered is taken over by the page's scripts ("hydration"): they compare it with what they
 * would have made themselves, and throw away what differs, our drawing and the server's markup with it. So on a page
 * that looks like one of these nothing is drawn before that has happened.
 */

/** Where frameworks put what their server has rendered, and the names of their scripts. */
const SIGNS = [
  '#__next, #__nuxt, #___gatsby, #svelte',
  'body > #app, body > #root, body > #__app, body > #main-app',
  '[data-reactroot], [data-server-rendered], [ngh], astro-island',
  'script[src*="/_next/"], script[src*="/_nuxt/"], link[href*="/_app/immutable/"], link[href*="/_astro/"]',
].join(', ');

/** What React (` `, `$`), Vue and Svelte (`[`, ``) leave between pieces of text. */
const MARKS = new Set([' ', '$', '$?', '$!', '[', '[!', '', '/$', ']']);

/** Scripts are waited for until the page has loaded, but no longer than this: some pictures never come. */
const LONGEST_MS = 4_000;
/** A page that is busy all the time is read all the same, if later than a slow phone takes over a long page. */
const LONGEST_BUSY_MS = 3_000;

/** Whether scripts may take over what a server has rendered. */
function awaitsHydration(): boolean {
  return document.querySelector('script') !== null && looksRendered();
}

/** Whether something in the page speaks for hydration. */
export function looksRendered(): boolean {
  return document.querySelector(SIGNS) !== null || hasMarks();
}

/**
 * Whether a page that is being parsed may be taken over once it has been: scripts that run then may do so without a
 * sign in the page, if seldom.
 */
export function mayBeTakenOver(): boolean {
  return document.querySelector('script[type="module"], script[defer]') !== null || looksRendered();
}

function hasMarks(): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  for (let comment = walker.nextNode(); comment; comment = walker.nextNode())
    if (MARKS.has(comment.nodeValue ?? '')) return true;
  return false;
}

/** Resolves when the page's scripts have had their time; at once on pages that show no sign of hydration. */
export async function hydrated(): Promise<void> {
  if (!awaitsHydration()) return;
  if (document.readyState !== 'complete')
    await within(LONGEST_MS, (done) => addEventListener('load', done, { once: true }));
  // Frameworks take over a long page in many short tasks, and by the last of them it has loaded long since.
  await within(LONGEST_BUSY_MS, (done) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(done);
    else setTimeout(done, 100);
  });
}

function within(ms: number, wait: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wait(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
