/** What the pages in this folder show: each framework draws it in its own way, in two places. */
export interface News {
  title: string;
  count: number;
  note: boolean;
  items: { id: number; text: string }[];
  /** Markup put into the page as it is. */
  html: string;
  /** Whether the end is a heading. */
  heading: boolean;
}

export const FIRST: News = {
  title: '雪山脚下的新气象',
  count: 1,
  note: true,
  items: [
    { id: 1, text: '聚焦“四件大事”' },
    { id: 2, text: '聚力“四个创建”' },
    { id: 3, text: '落实“三会一课”' },
  ],
  html: '<p>坚持<b>以人民为中心</b>的发展思想。</p>',
  heading: false,
};

/** A page's script hands this to the tests. */
export interface Newsroom {
  show: (news: News) => void;
  leave: () => void;
}

declare global {
  interface Window {
    newsroom: Newsroom;
  }
}

/** Where the news is shown: in a part that Tifa reads, and in its twin, which it leaves alone for its language. */
export function places(): HTMLElement[] {
  return ['#mine', '#twin'].map((place) => {
    const element = document.querySelector<HTMLElement>(place);
    if (!element) throw new Error(`${place} is missing`);
    return element;
  });
}
