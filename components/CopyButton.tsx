import { Component } from 'preact';
import { i18n } from '#i18n';
import { headwordPinyin } from '../reading/pinyin-display';
import { copyText } from './copy-text';

interface CopyButtonProps {
  /** The headword as the card writes it. */
  written: string;
  pinyin: readonly string[];
  english: string;
}

type Outcome = 'copied' | 'notCopied' | null;

/**
 * Copies what a card says in one line, and says so in its own place. A class, as it goes into every page: hooks would
 * weigh more.
 */
export class CopyButton extends Component<CopyButtonProps, { outcome: Outcome }> {
  override state = { outcome: null };

  override render(props: CopyButtonProps, { outcome }: { outcome: Outcome }) {
    const line = lineOf(props);
    return (
      <button
        type="button"
        class="tool"
        title={line}
        onClick={() => this.setState({ outcome: copyText(line) ? 'copied' : 'notCopied' })}
      >
        <span aria-live="polite">{outcome ? i18n.t(`popup.${outcome}`) : i18n.t('card.copy')}</span>
      </button>
    );
  }
}

/** As it goes into a translation: 四敢 (sìgǎn) – the Four Dares. */
function lineOf({ written, pinyin, english }: CopyButtonProps): string {
  return written + (pinyin.length > 0 ? ` (${headwordPinyin(pinyin)})` : '') + (english && ` – ${english}`);
}
