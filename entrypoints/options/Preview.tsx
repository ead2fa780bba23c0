import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Page } from '../../page/page';
import type { Settings } from '../../settings';

/** A sentence drawn by the real thing with the settings as they are. */
const SAMPLE = '会议指出，要一以贯之践行“四敢”要求，不断增强人民群众的获得感，推动高质量发展再上新台阶。';

export function Preview({ settings }: { settings: Settings }) {
  const sample = useRef<HTMLParagraphElement>(null);
  const [page] = useState(() => new Page(settings, () => sample.current));
  useEffect(() => {
    page.start();
    return () => page.stop();
  }, [page]);
  useEffect(() => page.use(settings), [page, settings]);
  return (
    <figure class="preview" aria-label={i18n.t('options.preview')}>
      <p ref={sample} lang="zh">
        {SAMPLE}
      </p>
    </figure>
  );
}
