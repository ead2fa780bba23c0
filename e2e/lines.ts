import type { Page } from '@playwright/test';

/** Three lines at 18 px in 640. */
export const TEXT =
  '初冬的红柳县，阳光洒满河谷。今年以来，该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求，推动高质量发展取得新成效。';

/** Of `#mine`, which is read, and of `#twin`, which is the same and is not. */
export const heights = (page: Page) =>
  page.evaluate(() =>
    ['#mine', '#twin'].map((place) => document.querySelector(place)?.getBoundingClientRect().height ?? 0),
  );
