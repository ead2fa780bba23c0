import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NotStored } from '../../../components/NotStored';
import { PinyinChoice } from '../../../components/PinyinChoice';
import type { Settings } from '../../../settings';
import { ReadArticle } from '../../welcome/ReadArticle';

/** Longer than any speech: what is pasted by mistake is not to hold the page up. */
const LONGEST = 200_000;

export interface TextViewProps {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => void;
  failed: boolean;
}

/** A text of the reader's own (from a PDF, a chat, a scan), read like a page. It is kept nowhere. */
export function TextView({ settings, onChange, failed }: TextViewProps) {
  const [text, setText] = useState('');
  const [isRead, setRead] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const wasRead = useRef(false);
  // To what has taken the place of what was pressed.
  useLayoutEffect(() => {
    if (isRead) view.current?.querySelector<HTMLElement>('.again')?.focus();
    else if (wasRead.current) view.current?.querySelector<HTMLElement>('textarea')?.focus();
    wasRead.current = isRead;
  }, [isRead]);

  if (!isRead)
    return (
      <div class="narrow text" ref={view}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setRead(text.trim() !== '');
          }}
        >
          <label class="labelled">
            <span>{i18n.t('text.paste')}</span>
            <textarea
              class="field"
              maxLength={LONGEST}
              lang="zh"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p class="fine">{i18n.t('text.hint')}</p>
          <button type="submit" class="primary" disabled={text.trim() === ''}>
            {i18n.t('text.read')}
          </button>
        </form>
      </div>
    );
  return (
    <div class="narrow text" ref={view}>
      <button type="button" class="again" onClick={() => setRead(false)}>
        {i18n.t('text.edit')}
      </button>
      <PinyinChoice value={settings.pinyin} onChange={(pinyin) => onChange({ pinyin })} />
      {failed && <NotStored />}
      <ReadArticle settings={settings} on paragraphs={paragraphsOf(text)} />
    </div>
  );
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
