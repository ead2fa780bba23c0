import { createApp, reactive } from 'vue';
import { FIRST, places } from './news';

const news = reactive({ ...FIRST });
const template = `
  <article>
    <h1>{{ news.title }}</h1>
    <p>会议要求，大力践行“四敢”要求，第{{ news.count }}次通报。</p>
    <p v-if="news.note">聚焦“四件大事”，推动高质量发展。</p>
    <ul>
      <li v-for="item in news.items" :key="item.id">{{ item.text }}</li>
    </ul>
    <div v-html="news.html"></div>
    <component :is="news.heading ? 'h3' : 'p'">记者从{{ news.title }}采访</component>
  </article>`;
const apps = places().map((place) => {
  const app = createApp({ template, setup: () => ({ news }) });
  app.mount(place);
  return app;
});

window.newsroom = {
  show: (next) => Object.assign(news, next),
  leave: () => apps.forEach((app) => app.unmount()),
};
