import { focusedElement } from './roots';

/** Whether the reader is writing in this document: no shortcut of ours may act then. */
export function isEditing(): boolean {
  const focused = focusedElement();
  if (!(focused instanceof HTMLElement)) return false;
  return (
    document.designMode === 'on' ||
    focused.isContentEditable ||
    focused.matches('textarea, select, input:not([type="button"], [type="checkbox"], [type="radio"])') ||
    focused.closest('[role="textbox"], [role="searchbox"], [role="combobox"]') !== null
  );
}

/** Whether the keyboard is in this document, and not in a frame of it or around it. */
export function hasKeyboard(): boolean {
  const focused = document.activeElement;
  return document.hasFocus() && !(focused instanceof HTMLIFrameElement || focused?.tagName === 'FRAME');
}
