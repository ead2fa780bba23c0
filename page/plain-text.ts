/** Browsers show a `text/plain` file as one `<pre>` with one Text node, however long. */

export function isPlainText(): boolean {
  return document.contentType === 'text/plain';
}

/** Gives each line a Text node of its own, so that the file is read and drawn in pieces. */
export function splitPlainText(): void {
  if (!isPlainText()) return;
  let node = document.body?.firstElementChild?.firstChild ?? null;
  while (node instanceof Text) {
    const end = node.data.indexOf('\n') + 1;
    if (end === 0 || end === node.length) return;
    node = node.splitText(end);
  }
}

/** Makes the file one Text node again, as it came. */
export function joinPlainText(): void {
  if (isPlainText()) document.body?.normalize();
}
