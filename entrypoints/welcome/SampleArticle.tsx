import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '../../page/page';
import type { Settings } from '../../settings';
import { SAMPLE } from './sample';

/** The sample, read by the real engine and drawn by what draws in web pages. */
export function SampleArticle({ settings, on }: { settings: Settings; on: boolean }) {
  const article = useRef<HTMLElement>(null);
  const [page] = useState(() => new Page(settings, () => article.current));
  useEffect(() => {
    if (on) page.start();
    return () => page.stop();
  }, [page, on]);
  useEffect(() => page.use(settings), [page, settings]);
  return (
    <article ref={article} class="sample" lang="zh">
      <h2>{SAMPLE.title}</h2>
      {SAMPLE.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}
