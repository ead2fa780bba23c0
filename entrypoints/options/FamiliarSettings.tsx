import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Menu } from '../../components/controls';
import { FileButton } from '../../components/FileButton';
import { formatNumber } from '../../components/format';
import type { Familiar } from '../../reading/types';
import {
  addWords,
  changeFamiliar,
  getFamiliar,
  parseWordList,
  watchFamiliar,
} from '../../vocabulary/familiar';
import { inWords } from '../../vocabulary/problems';
import { decodeText } from './decode-text';

const COMMON = [0, 500, 1000, 2000, 4000, 8000];
/** Bytes. A dictionary's list of words is a tenth of it; what is larger is something else. */
const LARGEST_LIST = 20 * 1024 * 1024;

/** What has come of the last change of the list; `before`: the list as it was. */
type Outcome = { said: string; before: Familiar['listed'] } | { problem: string };

/** What the reader knows already: pages leave out its pinyin, and nobody has to mark the words one by one. */
export function FamiliarSettings() {
  const [familiar, setFamiliar] = useState<Familiar | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const fail = (error: unknown) => setOutcome({ problem: inWords(error) });
    void getFamiliar().then(setFamiliar, fail);
    return watchFamiliar(setFamiliar);
  }, []);
  if (!familiar) return null;

  const change = (part: Partial<Familiar>, said: string | null) =>
    changeFamiliar(() => part).then(
      () => setOutcome(said === null ? null : { said, before: familiar.listed }),
      (error: unknown) => setOutcome({ problem: inWords(error) }),
    );
  const setList = (listed: Familiar['listed'], said: string | null) => {
    // The button that was pressed goes.
    chooser.current?.focus();
    void change({ listed }, said);
  };
  const bringIn = async (files: readonly File[]) => {
    const texts = await Promise.all(files.map(textOf));
    const words = texts.flatMap((text) => (text === null ? [] : parseWordList(text)));
    if (words.length === 0) return setOutcome({ problem: i18n.t('familiar.noWords') });
    const before = familiar.listed;
    await changeFamiliar(({ listed }) => ({ listed: addWords(listed, words) })).then(
      ({ listed }) =>
        setOutcome({
          said: i18n.t('familiar.added', [
            formatNumber(new Set(words).size),
            formatNumber(listed.length - before.length),
          ]),
          before,
        }),
      (error: unknown) => setOutcome({ problem: inWords(error) }),
    );
  };
  return (
    <>
      <p class="hint">{i18n.t('familiar.hint')}</p>
      <Menu
        label={i18n.t('familiar.common')}
        options={COMMON.map((count) => ({
          value: String(count),
          label:
            count === 0 ? i18n.t('familiar.noCommon') : i18n.t('familiar.commonest', [formatNumber(count)]),
        }))}
        value={String(familiar.common)}
        onChange={(count) => void change({ common: Number(count) }, null)}
      />
      <div class="files">
        <FileButton
          label={i18n.t('familiar.addList')}
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          several
          field={chooser}
          onChoose={(files) => void bringIn(files)}
        />
        {familiar.listed.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => setList([], i18n.t('familiar.removed', [formatNumber(familiar.listed.length)]))}
          >
            {i18n.t('familiar.remove', [formatNumber(familiar.listed.length)])}
          </button>
        )}
        <p class="hint">{i18n.t('familiar.listHint')}</p>
        <div role="status">
          {outcome && 'said' in outcome && (
            <p>
              {outcome.said}{' '}
              <button type="button" class="button" onClick={() => setList(outcome.before, null)}>
                {i18n.t('popup.undo')}
              </button>
            </p>
          )}
          {outcome && 'problem' in outcome && <p class="problem">{outcome.problem}</p>}
        </div>
      </div>
    </>
  );
}

/** `null`: too large, unreadable, or no text. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > LARGEST_LIST) return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes && decodeText(bytes);
}
