import { MARKUP, newText, type Trick } from './material';

/** What page code does with components. Those that have a shadow root are then met by all other tricks too. */
export const SHADOW_TRICKS: Record<string, Trick> = {
  openShadow: {
    weight: 4,
    settled: true,
    do: (twins, random) => {
      const hosts = twins.elements().filter(([, twin]) => twin.localName.includes('-') && !twin.shadowRoot);
      if (hosts.length === 0) return;
      const host = random.of(hosts);
      const markup = random.of(MARKUP) + random.of(['<slot></slot>', '']) + random.of(MARKUP);
      const roots = host.map((each) => each.attachShadow({ mode: 'open' }));
      for (const root of roots) root.innerHTML = markup;
      const [mine, other] = roots;
      if (mine && other) twins.hold(mine, other);
      // Nothing tells of a new shadow root but a change beside it.
      const filling = newText(twins, random);
      host.forEach((each, i) => each.append(filling[i] ?? ''));
    },
  },
};
