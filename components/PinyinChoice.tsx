import { i18n } from '#i18n';
import type { Settings } from '../settings';
import { Choice } from './controls';

/** Over which words pinyin stands. */
export function PinyinChoice(props: {
  value: Settings['pinyin'];
  onChange: (value: Settings['pinyin']) => void;
}) {
  return (
    <Choice
      label={i18n.t('options.pinyin')}
      hint={i18n.t('options.pinyinHint')}
      value={props.value}
      options={[
        { value: 'all', label: i18n.t('options.over.all') },
        { value: 'unknown', label: i18n.t('options.over.unknown') },
        { value: 'terms', label: i18n.t('options.over.terms') },
        { value: 'none', label: i18n.t('options.over.none') },
      ]}
      onChange={props.onChange}
    />
  );
}
