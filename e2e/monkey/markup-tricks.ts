import { MARKUP, TEXTS, inner, insert, newNodes, type Trick } from './material';

/** What page code does with markup and copies. */
export const MARKUP_TRICKS: Record<string, Trick> = {
  setTextContent: {
    weight: 3,
    do: (twins, random) => {
      const data = random.of(TEXTS);
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.textContent = data));
      if (found) twins.hold(...found);
    },
  },
  setMarkup: {
    weight: 3,
    do: (twins, random) => {
      const markup = random.of(MARKUP) + random.of(MARKUP);
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.innerHTML = markup));
      if (found) twins.hold(...found);
    },
  },
  replaceChildren: {
    weight: 2,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (!found) return;
      const made = newNodes(twins, random);
      found.forEach((each, i) => each.replaceChildren(made[i] ?? ''));
    },
  },
  copyNodes: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (!found || found[1].querySelectorAll('*').length > 20) return;
      insert(twins, random, [found[0].cloneNode(true), found[1].cloneNode(true)]);
    },
  },
  copyMarkup: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      const from = inner(twins, random);
      const to = inner(twins, random);
      if (!from || !to || from[1].querySelectorAll('*').length > 20) return;
      twins.letGo(to[1]);
      to.forEach((each, i) => (each.innerHTML = from[i]?.innerHTML ?? ''));
    },
  },
  addMarkupInPlace: {
    weight: 1,
    settled: true,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.innerHTML += '<b>添</b>'));
    },
  },
};
