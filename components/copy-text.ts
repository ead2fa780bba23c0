/**
 * Puts a text on the clipboard; says whether it got there. Through an event of copying: many of the sites are without
 * https, where there is no `navigator.clipboard`. Nobody else hears of the event, the page has no part in it.
 */
export function copyText(text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    given = true;
  };
  addEventListener('copy', give, true);
  document.execCommand('copy');
  removeEventListener('copy', give, true);
  return given;
}
