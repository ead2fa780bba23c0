import { createSubscriber } from 'svelte/reactivity';
import { flushSync, mount, unmount } from 'svelte';
import { FIRST, places } from './news';
import Newspage from './Newspage.svelte';

let current = FIRST;
let changed = () => {};
const subscribe = createSubscriber((update) => {
  changed = update;
});
const apps = places().map((target) =>
  mount(Newspage, {
    target,
    props: {
      get news() {
        subscribe();
        return current;
      },
    },
  }),
);

window.newsroom = {
  show: (news) => {
    current = news;
    flushSync(changed);
  },
  leave: () => apps.forEach((app) => void unmount(app)),
};
