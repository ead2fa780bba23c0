import type { Meeting } from '../vocabulary/database';

export interface MeetingSentenceProps {
  meeting: Pick<Meeting, 'sentence' | 'start' | 'end'>;
  /** In place of the term: a blank as long as it, named `blankName` for a screen reader. */
  blankName?: string;
}

/** The sentence a term was met in, each place where it stands in bold or blanked. */
export function MeetingSentence({ meeting: { sentence, start, end }, blankName }: MeetingSentenceProps) {
  const written = sentence.slice(start, end);
  const between = written === '' ? [sentence] : sentence.split(written);
  return (
    <p class="sentence" lang="zh">
      {between.map((text, index) => (
        <>
          {index > 0 &&
            (blankName === undefined ? (
              <mark>{written}</mark>
            ) : (
              <span class="blank" role="img" aria-label={blankName}>
                {Array.from(written, (_character, i) => (
                  <i key={i} />
                ))}
              </span>
            ))}
          {text}
        </>
      ))}
    </p>
  );
}
