import { TEXTS, element, insert, latin, newText, text, type Trick } from './material';

/** What page code does to Text nodes. */
export const TEXT_TRICKS: Record<string, Trick> = {
  insertText: { weight: 4, do: (twins, random) => insert(twins, random, newText(twins, random)) },
  setText: {
    weight: 8,
    do: (twins, random) => {
      const data = random.of(TEXTS);
      const way = random.below(3);
      text(twins, random)?.forEach((each) => {
        if (way === 0) each.data = data;
        else if (way === 1) each.nodeValue = data;
        else each.textContent = data;
      });
    },
  },
  removeText: { weight: 3, do: (twins, random) => text(twins, random)?.forEach((each) => each.remove()) },
  replaceText: {
    weight: 3,
    do: (twins, random) => {
      const old = text(twins, random);
      if (!old) return;
      const made = newText(twins, random);
      old.forEach((each, i) => each.replaceWith(made[i] ?? ''));
    },
  },
  moveText: {
    weight: 5,
    do: (twins, random) => {
      const moved = text(twins, random);
      if (moved) insert(twins, random, moved);
    },
  },
  wrapText: {
    weight: 3,
    do: (twins, random) => {
      const tag = random.of(['span', 'b', 'div', 'font']);
      text(twins, random)?.forEach((each) => {
        const wrapper = document.createElement(tag);
        each.replaceWith(wrapper);
        wrapper.append(each);
      });
    },
  },
  changeLatin: {
    weight: 4,
    do: (twins, random) => {
      const found = latin(twins, random);
      if (!found) return;
      const at = random.below(found[1].length + 1);
      const way = random.below(4);
      const split = found.map((each) => {
        if (way === 0) each.appendData('追加的汉字');
        else if (way === 1) each.insertData(at, ' in between ');
        else if (way === 2) each.deleteData(at, 3);
        else return each.splitText(at);
        return null;
      });
      const [mine, other] = split;
      if (mine && other) twins.texts.push([mine, other]);
    },
  },
  splitNewText: {
    weight: 3,
    do: (twins, random) => {
      const made = newText(twins, random);
      insert(twins, random, made);
      if (!made[1].parentNode) return;
      const at = random.below(made[1].length + 1);
      const [mine, other] = made.map((each) => each.splitText(at));
      if (mine && other) twins.texts.push([mine, other]);
    },
  },
  normalize: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      element(twins, random).forEach((each) => each.normalize());
      twins.letGoOfRemoved();
    },
  },
};
