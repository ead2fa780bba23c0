import { renderToString } from '@vue/server-renderer';
import { compile, createSSRApp, onMounted, ref } from 'vue';

const template = `
  <h1>雪山脚下的新气象</h1>
  <p id="ticker">会议要求，大力践行“四敢”要求，第{{ turn }}次通报。</p>
  <button @click="turn++">下一次</button>`;
const article = () =>
  createSSRApp({
    setup: () => {
      onMounted(() => {
        window.rendered.tookOver = true;
      });
      return { turn: ref(1) };
    },
    render: compile(template),
  });

window.rendered = {
  id: '__nuxt',
  render: () => renderToString(article()),
  hydrate: () => article().mount('#__nuxt'),
};
