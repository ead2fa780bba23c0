declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { News } from './newsroom/news';

  const component: Component<{ news: News }>;
  export default component;
}
