import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '../../page/page';
import type { Settings } from '../../settings';

export interface ReadArticleProps {
  settings: Settings;
  on: boolean;
  title?: string;
  paragraphs: readonly string[];
}

/** A text in a page of ours, read by the real engine and drawn by what draws in web pages. */
export function ReadArticle({ settings, on, title, paragraphs }: ReadArticleProps) {
  const article = useRef<HTMLElement>(null);
  const [page] = useState(() => new Page(settings, () => article.current));
  useEffect(() => {
    if (on) page.start();
    return () => page.stop();
  }, [page, on]);
  useEffect(() => page.use(settings), [page, settings]);
  return (
    <article ref={article} class="read" lang="zh">
      {title && <h2>{title}</h2>}
      {paragraphs.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </article>
  );
}
