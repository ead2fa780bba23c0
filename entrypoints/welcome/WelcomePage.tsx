import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PinyinChoice } from '../../components/PinyinChoice';
import { NotStored } from '../../components/NotStored';
import { useSettings } from '../../components/use-settings';
import { useTheme } from '../../components/use-theme';
import { ReadArticle } from './ReadArticle';
import { SAMPLE } from './sample';
import { useSteps, type Step } from './use-steps';

const STEPS: readonly { step: Step; title: 'point' | 'save' | 'review' | 'off' }[] = [
  { step: 'pointed', title: 'point' },
  { step: 'saved', title: 'save' },
  { step: 'off', title: 'off' },
  { step: 'reviewed', title: 'review' },
];

/** What the reader sees first: a short article to try everything on, in under a minute. */
export function WelcomePage() {
  const [settings, change, failed] = useSettings();
  const [on, setOn] = useState(true);
  const { done, finish } = useSteps();

  useTheme(settings);

  const switchTo = (next: boolean) => {
    setOn(next);
    if (!next) finish('off');
  };
  const openReview = () => {
    finish('reviewed');
    void browser.tabs.create({ url: browser.runtime.getURL('/vocabulary.html') });
  };

  return (
    <main class="welcome">
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <ol class="steps" aria-label={i18n.t('welcome.steps')}>
        {STEPS.map(({ step, title }) => (
          <li key={step} data-done={done.has(step)}>
            <strong>
              {i18n.t(`welcome.${title}`)}
              {done.has(step) && <span class="done">{i18n.t('welcome.done')}</span>}
            </strong>
            <span>{i18n.t(`welcome.${title}How`)}</span>
            {step === 'off' && (
              <button type="button" class="button" onClick={() => switchTo(!on)}>
                {i18n.t(on ? 'welcome.switchOff' : 'welcome.switchOn')}
              </button>
            )}
            {step === 'reviewed' && (
              <button type="button" class="button" onClick={openReview}>
                {i18n.t('options.openVocabulary')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <div class="try">
        {settings && <ReadArticle settings={settings} on={on} {...SAMPLE} />}
        {settings && <PinyinChoice value={settings.pinyin} onChange={(pinyin) => change({ pinyin })} />}
        {failed && <NotStored />}
      </div>
      <footer>
        <p>{i18n.t('welcome.where')}</p>
        <p>{i18n.t('options.privacy')}</p>
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('welcome.settings')}
        </button>
      </footer>
    </main>
  );
}
