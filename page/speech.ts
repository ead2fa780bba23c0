/** Reads Chinese aloud with a voice of this device. Voices that speak through a server are never used. */

export interface Voice {
  voiceURI: string;
  lang: string;
  localService: boolean;
  name: string;
}

/** Mandarin voices on this device, the mainland's first. Cantonese and others would read the wrong language. */
export function localVoices<V extends Voice>(all: readonly V[]): V[] {
  const mainland = /^(zh|cmn)([-_](Hans|CN))/i;
  return all
    .filter(({ lang, localService }) => localService && /^(zh|cmn)\b/i.test(lang.replace('_', '-')))
    .filter(({ lang }) => !/[-_](HK|MO)|yue/i.test(lang))
    .toSorted((a, b) => Number(mainland.test(b.lang)) - Number(mainland.test(a.lang)));
}

/** The voice the reader chose, else the first; undefined where this device has none. */
export function chooseVoice<V extends Voice>(all: readonly V[], voiceURI: string): V | undefined {
  const voices = localVoices(all);
  return voices.find((voice) => voice.voiceURI === voiceURI) ?? voices[0];
}

function synthesis(): SpeechSynthesis | undefined {
  // Some builds leave it out.
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}

export function voicesNow(): SpeechSynthesisVoice[] {
  return synthesis()?.getVoices() ?? [];
}

/** Browsers load their voices late. Returns the stop function. */
export function watchVoices(onChange: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener('voiceschanged', onChange);
  return () => speech?.removeEventListener('voiceschanged', onChange);
}

export function speak(text: string, { voiceURI, rate }: { voiceURI: string; rate: number }): void {
  const speech = synthesis();
  const voice = chooseVoice(voicesNow(), voiceURI);
  if (!speech || !voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  speech.cancel();
  speech.speak(utterance);
}
