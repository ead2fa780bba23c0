/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { FIRST, places } from './news';

function Newspage({ title, count, note, items, html, heading }) {
  const End = heading ? 'h3' : 'p';
  return (
    <article>
      <h1>{title}</h1>
      <p>会议要求，大力践行“四敢”要求，第{count}次通报。</p>
      {note && <p>聚焦“四件大事”，推动高质量发展。</p>}
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      <End>记者从{title}采访</End>
    </article>
  );
}

const roots = places().map((place) => createRoot(place));
window.newsroom = {
  show: (news) => flushSync(() => roots.forEach((root) => root.render(<Newspage {...news} />))),
  leave: () => flushSync(() => roots.forEach((root) => root.unmount())),
};
window.newsroom.show(FIRST);
