import type { Mention } from '../types';
import type { SenseClues, TermIndex } from './glossary-index';

/** Names by which a page shows that it is about a province. */
const PROVINCES: Record<string, readonly string[]> = {
  beijing: ['北京', '京津冀'],
  tianjin: ['天津', '津门'],
  hebei: ['河北', '石家庄', '雄安'],
  shanxi: ['山西', '太原', '三晋'],
  neimenggu: ['内蒙古', '呼和浩特', '鄂尔多斯'],
  liaoning: ['辽宁', '沈阳', '大连'],
  jilin: ['吉林', '长春', '延边'],
  heilongjiang: ['黑龙江', '哈尔滨', '龙江'],
  shanghai: ['上海', '浦东', '沪上'],
  jiangsu: ['江苏', '南京', '苏州'],
  zhejiang: ['浙江', '杭州', '宁波', '之江'],
  anhui: ['安徽', '合肥', '江淮'],
  fujian: ['福建', '福州', '厦门', '八闽'],
  jiangxi: ['江西', '南昌', '赣鄱'],
  shandong: ['山东', '济南', '青岛', '齐鲁'],
  henan: ['河南', '郑州', '中原大地'],
  hubei: ['湖北', '武汉', '荆楚'],
  hunan: ['湖南', '长沙', '三湘'],
  guangdong: ['广东', '广州', '深圳', '南粤'],
  guangxi: ['广西', '南宁', '八桂'],
  hainan: ['海南', '海口', '三亚', '自贸港'],
  chongqing: ['重庆', '巴渝'],
  sichuan: ['四川', '成都', '巴蜀'],
  guizhou: ['贵州', '贵阳', '黔'],
  yunnan: ['云南', '昆明'],
  xizang: ['西藏', '拉萨', '日喀则', '昌都', '林芝', '山南市', '那曲', '阿里', '雪域', '援藏', '珠峰'],
  shaanxi: ['陕西', '西安', '三秦'],
  gansu: ['甘肃', '兰州', '陇原'],
  qinghai: ['青海', '西宁', '三江源'],
  ningxia: ['宁夏', '银川'],
  xinjiang: ['新疆', '乌鲁木齐', '兵团', '喀什', '南疆', '天山南北'],
  hongkong: ['香港'],
  macao: ['澳门'],
  taiwan: ['台湾', '台胞'],
};

/** A page is about a province when its names come this often in a thousand characters, and at least twice. */
const PER_THOUSAND = 1;
const WORD_WEIGHT = 3;
const SCOPE_WEIGHT = 4;
const FOREIGN_SCOPE = -4;
const TOO_EARLY = -6;

/**
 * Chooses the sense of every mention that has several: by the words on the page that speak for one, by the
 * province the page is about (its name, its places), and by date (a sense newer than the page cannot be meant).
 * `text` is the whole article; the commonest sense wins where nothing speaks.
 */
export function chooseSenses(
  text: string,
  mentions: readonly Mention[],
  glossary: Pick<TermIndex, 'senseClues' | 'scope'>,
): Mention[] {
  const places = mentions.filter(({ kind, origin }) => kind === 'place' && origin === 'glossary');
  const page = new Page(
    text,
    places.map(({ id }) => glossary.scope(id)),
  );
  const chosen = new Map<string, number>();
  return mentions.map((mention) => {
    if (mention.origin !== 'glossary') return mention;
    let sense = chosen.get(mention.id);
    if (sense === undefined) chosen.set(mention.id, (sense = best(page, glossary.senseClues(mention.id))));
    return sense === mention.sense ? mention : { ...mention, sense };
  });
}

function best(page: Page, clues: SenseClues[] | undefined): number {
  if (!clues) return 0;
  const scores = clues.map((clue) => score(page, clue));
  return scores.indexOf(Math.max(...scores));
}

function score(page: Page, { scope, since, words }: SenseClues): number {
  let total = WORD_WEIGHT * words.filter((word) => page.has(word)).length;
  if (scope && scope !== 'national' && scope !== 'local')
    total += page.isAbout(scope) ? SCOPE_WEIGHT : FOREIGN_SCOPE;
  if (since && page.latestYear > 0 && Number(since.slice(0, 4)) > page.latestYear) total += TOO_EARLY;
  return total;
}

class Page {
  /** The latest year that the page names as such; 0 where it names none. */
  readonly latestYear: number;

  /** `provinces`: of each place that the page names. */
  constructor(
    private readonly text: string,
    private readonly provinces: readonly (string | undefined)[],
  ) {
    const years = [...text.matchAll(/(?<!\d)(20[0-4]\d|19\d\d)(?=年|-\d|\/\d|\.\d)/g)].map((match) =>
      Number(match[1]),
    );
    this.latestYear = Math.max(0, ...years);
  }

  has(word: string): boolean {
    return this.text.includes(word);
  }

  isAbout(scope: string): boolean {
    const names = PROVINCES[scope] ?? [];
    const named = names.reduce((sum, name) => sum + this.text.split(name).length - 1, 0);
    const times = named + this.provinces.filter((province) => province === scope).length;
    return times >= Math.max(2, (this.text.length / 1000) * PER_THOUSAND);
  }
}
