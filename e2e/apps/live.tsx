import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A page that draws its text anew every second, as live tickers do. */
function Live() {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <main data-turn={turn}>
      <p id="ticker">会议要求，大力践行“四敢”要求，第{turn}次通报。</p>
      {turn % 2 === 0 ? <p id="even">聚焦“四件大事”，推动高质量发展。</p> : <p id="odd">聚力“四个创建”。</p>}
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(<Live />, root);
