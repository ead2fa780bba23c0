import { expect, switchPage, test } from './fixtures';
import { openNews } from './written-pages';

const LINE = '会议强调，要大力践行“四敢”要求。';
const TICKS = 12;

for (const how of ['its Text node', 'its markup'])
  test(`a clock that changes ${how} does not blink, and is read when it stands`, async ({
    context,
    extension,
  }) => {
    const page = await openNews(context, `<p>${LINE}</p><div id="clock">今天是星期一</div>`);
    const clock = page.locator('#clock');
    await expect(clock.locator('rt').first()).toBeAttached();
    const drawn = await clock.evaluate(
      async (element, { text, ticks }) => {
        let times = 0;
        for (let second = 0; second < ticks; second++) {
          const now = `今天是星期一，十二时${second}秒`;
          if (text && element.firstChild) element.firstChild.nodeValue = now;
          else element.innerHTML = now;
          await new Promise((resolve) => setTimeout(resolve, 300));
          if (element.querySelector('rt')) times++;
        }
        return times;
      },
      { text: how === 'its Text node', ticks: TICKS },
    );
    expect(drawn).toBeLessThan(5);
    await expect(clock.locator('rt').first()).toBeAttached();
    const last = `今天是星期一，十二时${TICKS - 1}秒`;
    expect(await clock.textContent()).toBe(last);
    await switchPage(extension, page, false);
    await expect.poll(() => clock.evaluate((element) => element.innerHTML)).toBe(last);
  });
