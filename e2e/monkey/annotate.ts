import { Annotator } from '../../page/annotator';
import { DEFAULT_SETTINGS } from '../../settings';

declare global {
  interface Window {
    /** Annotates the page. */
    annotate: () => Annotator;
  }
}

window.annotate = () => {
  const annotator = new Annotator(DEFAULT_SETTINGS, { onRead: () => undefined, onChange: () => undefined });
  annotator.start();
  return annotator;
};
