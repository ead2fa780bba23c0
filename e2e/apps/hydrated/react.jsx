/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';

function Article() {
  const [turn, setTurn] = useState(1);
  useEffect(() => {
    window.rendered.tookOver = true;
  }, []);
  return (
    <>
      <h1>雪山脚下的新气象</h1>
      <p id="ticker">会议要求，大力践行“四敢”要求，第{turn}次通报。</p>
      <button onClick={() => setTurn(turn + 1)}>下一次</button>
    </>
  );
}

window.rendered = {
  id: '__next',
  render: () => Promise.resolve(renderToString(<Article />)),
  hydrate: () =>
    hydrateRoot(document.querySelector('#__next'), <Article />, {
      onRecoverableError: (error) => console.error(String(error)),
    }),
};
