export interface HeadwordProps {
  simplified: string;
  traditional: string;
  /** Which form comes first. */
  characters: 'simplified' | 'traditional';
}

/** What a card is about: in the form the reader wants, the other one small beside it. */
export function Headword({ simplified, traditional, characters }: HeadwordProps) {
  const [first, other] = characters === 'traditional' ? [traditional, simplified] : [simplified, traditional];
  return (
    <h2 class="term" lang={characters === 'traditional' ? 'zh-Hant' : 'zh'}>
      {first}
      {other !== first && <small class="other-form">{other}</small>}
    </h2>
  );
}
