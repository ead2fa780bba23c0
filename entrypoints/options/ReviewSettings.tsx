import { i18n } from '#i18n';
import { Choice, Slider, Toggle } from '../../components/controls';
import type { SectionProps } from './section';

export function ReviewSettings({ settings, change }: SectionProps) {
  return (
    <>
      <Choice
        label={i18n.t('options.reviewHides')}
        hint={i18n.t('options.reviewHidesHint')}
        value={settings.reviewHides}
        options={[
          { value: 'term', label: i18n.t('options.hides.term') },
          { value: 'meaning', label: i18n.t('options.hides.meaning') },
        ]}
        onChange={(reviewHides) => change({ reviewHides })}
      />
      <Slider
        label={i18n.t('options.reviewLimit')}
        min={5}
        max={200}
        step={5}
        value={settings.reviewLimit}
        shown={String(settings.reviewLimit)}
        onChange={(reviewLimit) => change({ reviewLimit })}
      />
      <Toggle label={i18n.t('options.badge')} on={settings.badge} onChange={(badge) => change({ badge })} />
    </>
  );
}
