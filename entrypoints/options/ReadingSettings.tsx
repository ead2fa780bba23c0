import { i18n } from '#i18n';
import { Choice, Slider, Toggle } from '../../components/controls';
import { PinyinChoice } from '../../components/PinyinChoice';
import { Preview } from './Preview';
import type { SectionProps } from './section';

/** What is drawn over and under the text. */
export function ReadingSettings({ settings, change }: SectionProps) {
  return (
    <>
      <Preview settings={settings} />
      <PinyinChoice value={settings.pinyin} onChange={(pinyin) => change({ pinyin })} />
      <Slider
        label={i18n.t('options.pinyinSize')}
        min={0.3}
        max={0.8}
        step={0.02}
        value={settings.pinyinSize}
        shown={`${Math.round(settings.pinyinSize * 100)} %`}
        onChange={(pinyinSize) => change({ pinyinSize })}
      />
      <Choice
        label={i18n.t('options.pinyinColour')}
        value={settings.pinyinColour}
        options={[
          { value: 'muted', label: i18n.t('options.colour.muted') },
          { value: 'strong', label: i18n.t('options.colour.strong') },
          { value: 'tones', label: i18n.t('options.colour.tones') },
        ]}
        onChange={(pinyinColour) => change({ pinyinColour })}
      />
      <Choice
        label={i18n.t('options.grouping')}
        hint={i18n.t('options.groupingHint')}
        value={settings.pinyinGrouping}
        options={[
          { value: 'word', label: i18n.t('options.group.word') },
          { value: 'character', label: i18n.t('options.group.character') },
        ]}
        onChange={(pinyinGrouping) => change({ pinyinGrouping })}
      />
      <Toggle
        label={i18n.t('options.sandhi')}
        hint={i18n.t('options.sandhiHint')}
        on={settings.sandhi}
        onChange={(sandhi) => change({ sandhi })}
      />
      <Choice
        label={i18n.t('options.underline')}
        value={settings.underline}
        options={[
          { value: 'line', label: i18n.t('options.line.line') },
          { value: 'dotted', label: i18n.t('options.line.dotted') },
          { value: 'shade', label: i18n.t('options.line.shade') },
          { value: 'none', label: i18n.t('options.line.none') },
        ]}
        onChange={(underline) => change({ underline })}
      />
      <Choice
        label={i18n.t('options.characters')}
        hint={i18n.t('options.charactersHint')}
        value={settings.characters}
        options={[
          { value: 'simplified', label: i18n.t('options.form.simplified') },
          { value: 'traditional', label: i18n.t('options.form.traditional') },
        ]}
        onChange={(characters) => change({ characters })}
      />
    </>
  );
}
