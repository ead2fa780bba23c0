import { useEffect, useReducer } from 'preact/hooks';
import { SIMPLIFIED, TraditionalForms, type Writing } from './traditional-forms';
import { useSettings } from './use-settings';

/** One for all parts of a page. */
const forms = new TraditionalForms();

/** How headwords are written, of which `texts` are shown. */
export function useWriting(texts: readonly string[]): Writing {
  const [settings] = useSettings();
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const traditional = settings?.characters === 'traditional';
  const shown = texts.join('\n');
  useEffect(() => {
    if (traditional) void forms.learn(shown.split('\n')).then((learned) => learned && drawAnew(0));
  }, [traditional, shown]);
  return traditional ? forms.writing : SIMPLIFIED;
}
