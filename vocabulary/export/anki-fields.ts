import { isoDate, type ExportRow } from './rows';

/** The fields of an Anki note, in order. Anki fields are HTML: everything is escaped, only the term's bold is ours. */
export const ANKI_FIELDS = [
  'Term',
  'Pinyin',
  'English',
  'Meaning',
  'Sentence',
  'Source title',
  'URL',
  'Date',
  'Notes',
] as const;

export function ankiFields(row: ExportRow): string[] {
  return [
    html(row.term),
    html(row.pinyin),
    html(row.english),
    html(row.meaning),
    sentenceHtml(row),
    html(row.title),
    html(row.url),
    isoDate(row.at),
    html(row.notes),
  ];
}

/** Anki's tags hold no blanks; `::` makes a tree of them. */
export function ankiTags({ tags, kind, known }: ExportRow): string[] {
  return ['tifa', `tifa::${kind}`, ...(known ? ['tifa::known'] : []), ...tags].map((tag) =>
    tag.trim().replace(/[\s\p{Cc}]+/gu, '_'),
  );
}

export function html(text: string): string {
  return (
    text
      .toWellFormed()
      // Control characters: one of them is the sign between fields in Anki's file.
      .replace(/(?![\t\r\n])\p{Cc}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      .replace(/\r\n?|\n/g, '<br>')
  );
}

/** The term in bold wherever it stands; the card's style hides it in the question. */
function sentenceHtml({ sentence, start, end }: ExportRow): string {
  const written = sentence.slice(start, end);
  if (written === '') return html(sentence);
  return sentence
    .split(written)
    .map(html)
    .join(`<b>${html(written)}</b>`);
}
