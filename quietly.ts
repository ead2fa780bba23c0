/**
 * Set in the content script's world before it starts: answer only, leave the page as it is. Apart from `messages.ts`, as
 * it is looked for on every page.
 */
export const QUIETLY = 'tifaQuietly';

/** A page found to have Chinese text opens a port of this name: it asks for the content script. */
export const CHINESE_PORT = 'chinese';
