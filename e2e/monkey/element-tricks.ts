import { MOST_ELEMENTS, fits, inner, insert, newNodes, newText, type Trick } from './material';

/** What page code does to elements. */
export const ELEMENT_TRICKS: Record<string, Trick> = {
  insertNodes: { weight: 6, do: (twins, random) => insert(twins, random, newNodes(twins, random)) },
  insertBigPiece: {
    weight: 1,
    do: (twins, random) => {
      if (twins.elements().length > MOST_ELEMENTS) return;
      for (let i = 0; i < 8; i++) insert(twins, random, newNodes(twins, random));
    },
  },
  removeElement: {
    weight: 6,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.remove()),
  },
  thinOut: {
    weight: 3,
    do: (twins, random) => {
      for (let all = twins.elements(); all.length > MOST_ELEMENTS; all = twins.elements())
        random.of(all.slice(1)).forEach((each) => each.remove());
    },
  },
  moveElement: {
    weight: 6,
    do: (twins, random) => {
      const moved = inner(twins, random);
      if (moved) insert(twins, random, moved);
    },
  },
  reorder: {
    weight: 4,
    do: (twins, random) => {
      const all = twins.elements();
      const [, parent] = random.of(all);
      const children = all.filter(([, child]) => child.parentNode === parent).reverse();
      for (const child of children) for (const each of child) each.parentElement?.append(each);
    },
  },
  takeOutAndPutBack: {
    weight: 4,
    do: (twins, random) => {
      const moved = inner(twins, random);
      if (!moved) return;
      const back = moved.map((each) => ({ parent: each.parentNode, next: each.nextSibling }));
      moved.forEach((each) => each.remove());
      moved.forEach((each, i) => back[i]?.parent?.insertBefore(each, back[i]?.next ?? null));
    },
  },
  moveAllChildren: {
    weight: 2,
    do: (twins, random) => {
      const from = inner(twins, random);
      const to = inner(twins, random);
      if (!from || !to || !fits(to[1], from[1])) return;
      from.forEach((each, i) => {
        const fragment = document.createDocumentFragment();
        while (each.firstChild) fragment.append(each.firstChild);
        to[i]?.append(fragment);
      });
    },
  },
  removeLastChild: {
    weight: 2,
    settled: true,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.lastChild?.remove()),
  },
  replaceLastChild: {
    weight: 1,
    settled: true,
    do: (twins, random) => {
      const made = newText(twins, random);
      inner(twins, random)?.forEach((each, i) => each.lastChild?.replaceWith(made[i] ?? ''));
    },
  },
  removeFirstChild: {
    weight: 2,
    settled: true,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.firstChild?.remove()),
  },
  makeEditable: {
    weight: 1,
    do: (twins, random) =>
      inner(twins, random)?.forEach((each) => {
        if (each.isContentEditable || each.hasAttribute('contenteditable'))
          each.removeAttribute('contenteditable');
        else each.setAttribute('contenteditable', 'true');
      }),
  },
  changeLanguage: {
    weight: 1,
    do: (twins, random) =>
      inner(twins, random)?.forEach((each) => {
        if (each.hasAttribute('lang')) each.removeAttribute('lang');
        else each.setAttribute('lang', 'en');
      }),
  },
};
