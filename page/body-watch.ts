/**
 * Calls back when the document has got another body: some pages swap it whole when the reader goes on (Turbo, pjax),
 * others write themselves anew (`document.open`), which takes all listeners from the document as well. Returns the
 * function that ends it.
 */
export function whenBodyChanges(onChange: () => void): () => void {
  let { body } = document;
  const changes = new MutationObserver(() => {
    watch();
    if (!document.body || document.body === body) return;
    body = document.body;
    onChange();
  });
  // The root may be another one as well, or none yet.
  const watch = (): void => {
    changes.disconnect();
    for (const node of [document, ...document.children]) changes.observe(node, { childList: true });
  };
  watch();
  return () => changes.disconnect();
}
