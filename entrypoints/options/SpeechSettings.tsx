import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Menu, Slider } from '../../components/controls';
import { localVoices, speak, voicesNow, watchVoices } from '../../page/speech';
import type { SectionProps } from './section';

const SAMPLE = '四议两公开';

/** The voice and its speed, where this device has a Chinese voice at all. */
export function SpeechSettings({ settings, change }: SectionProps) {
  const [voices, setVoices] = useState(() => localVoices(voicesNow()));
  useEffect(() => watchVoices(() => setVoices(localVoices(voicesNow()))), []);
  const [first] = voices;
  if (!first)
    return (
      <div class="control">
        <p class="hint">{i18n.t('options.noVoice')}</p>
      </div>
    );
  const { speechVoice, speechRate } = settings;
  return (
    <>
      <Menu
        label={i18n.t('options.voice')}
        hint={i18n.t('options.voiceHint')}
        value={voices.some(({ voiceURI }) => voiceURI === speechVoice) ? speechVoice : first.voiceURI}
        options={voices.map(({ voiceURI, name }) => ({ value: voiceURI, label: name }))}
        onChange={(voice) => change({ speechVoice: voice })}
      />
      <Slider
        label={i18n.t('options.rate')}
        min={0.4}
        max={1.6}
        step={0.1}
        value={speechRate}
        shown={`× ${speechRate.toFixed(1)}`}
        onChange={(rate) => change({ speechRate: rate })}
      />
      <button
        type="button"
        class="button"
        onClick={() => speak(SAMPLE, { voiceURI: speechVoice, rate: speechRate })}
      >
        {i18n.t('options.tryVoice')}
      </button>
    </>
  );
}
