import { i18n } from '#i18n';
import { Choice, Slider, Toggle } from '../../components/controls';
import type { SectionProps } from './section';
import { SpeechSettings } from './SpeechSettings';

/** When the card opens, and how it looks and sounds. */
export function CardSettings({ settings, change }: SectionProps) {
  return (
    <>
      <Choice
        label={i18n.t('options.hoverKey')}
        hint={i18n.t('options.hoverKeyHint')}
        value={settings.hoverKey}
        options={[
          { value: 'none', label: i18n.t('options.key.none') },
          { value: 'alt', label: 'Alt' },
          { value: 'ctrl', label: 'Ctrl' },
          { value: 'shift', label: 'Shift' },
        ]}
        onChange={(hoverKey) => change({ hoverKey })}
      />
      <Slider
        label={i18n.t('options.hoverDelay')}
        min={0}
        max={1000}
        step={50}
        value={settings.hoverDelay}
        shown={i18n.t('options.milliseconds', [String(settings.hoverDelay)])}
        onChange={(hoverDelay) => change({ hoverDelay })}
      />
      <Toggle
        label={i18n.t('options.hoverWords')}
        hint={i18n.t('options.hoverWordsHint')}
        on={settings.hoverWords}
        onChange={(hoverWords) => change({ hoverWords })}
      />
      <Choice
        label={i18n.t('options.theme')}
        value={settings.theme}
        options={[
          { value: 'auto', label: i18n.t('options.themes.auto') },
          { value: 'light', label: i18n.t('options.themes.light') },
          { value: 'dark', label: i18n.t('options.themes.dark') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <SpeechSettings settings={settings} change={change} />
    </>
  );
}
