/**
 * The news sites that Tifa reads at once, without asking. `host` stands for itself and every subdomain
 * (e-papers live at paper.*, epaper.*, szb.*). Anything else is asked for, one host at a time.
 */
export interface Site {
  host: string;
  /** What it is, for the settings page. */
  name: string;
}

export const SITES: readonly Site[] = [
  // National press and broadcasters
  { host: 'people.com.cn', name: '人民网 · 人民日报 People’s Daily' },
  { host: 'people.cn', name: '人民网 People’s Daily Online' },
  { host: 'xinhuanet.com', name: '新华网 Xinhua' },
  { host: 'news.cn', name: '新华网 Xinhua' },
  { host: 'cctv.com', name: '央视网 CCTV (新闻联播)' },
  { host: 'cctv.cn', name: '央视网 CCTV' },
  { host: 'cnr.cn', name: '央广网 China National Radio' },
  { host: 'gmw.cn', name: '光明网 · 光明日报 Guangming Daily' },
  { host: 'ce.cn', name: '中国经济网 · 经济日报 Economic Daily' },
  { host: 'qstheory.cn', name: '求是网 Qiushi' },
  { host: 'chinanews.com.cn', name: '中国新闻网 China News Service' },
  { host: 'youth.cn', name: '中国青年网 China Youth' },
  { host: 'cyol.com', name: '中青在线 · 中国青年报 China Youth Daily' },
  { host: 'legaldaily.com.cn', name: '法治网 · 法治日报 Legal Daily' },
  { host: 'workercn.cn', name: '中工网 · 工人日报 Workers’ Daily' },
  { host: 'farmer.com.cn', name: '中国农网 · 农民日报 Farmers’ Daily' },
  { host: 'stdaily.com', name: '中国科技网 · 科技日报 Science and Technology Daily' },
  { host: 'studytimes.cn', name: '学习时报 Study Times (Central Party School)' },
  { host: '81.cn', name: '中国军网 · 解放军报 PLA Daily' },
  { host: 'xuexi.cn', name: '学习强国 Xuexi Qiangguo' },
  { host: 'cpcnews.cn', name: '中国共产党新闻网 CPC News' },
  { host: '12371.cn', name: '共产党员网 Party members’ network (Organisation Department)' },
  // Party and state
  { host: 'gov.cn', name: '政府网站 government sites, central and local (www.gov.cn, xizang.gov.cn …)' },
  { host: 'ccdi.gov.cn', name: '中央纪委国家监委网站 discipline inspection and supervision' },
  { host: 'npc.gov.cn', name: '中国人大网 National People’s Congress' },
  { host: 'cppcc.gov.cn', name: '中国政协网 CPPCC' },
  { host: 'tibet.cn', name: '中国西藏网 China Tibet Online (United Front Work Department)' },
  { host: 'zytzb.gov.cn', name: '中央统战部 United Front Work Department' },
  // Xizang
  { host: 'xzxw.com', name: '西藏新闻网 · 西藏日报 Xizang Daily' },
  { host: 'vtibet.com', name: '中国西藏之声网 Voice of Tibet broadcast' },
  { host: 'xzlasa.com', name: '拉萨网 · 拉萨日报 Lhasa Daily' },
  { host: 'rkzw.com', name: '日喀则网 · 日喀则报 Shigatse Daily' },
  // Provincial papers
  { host: 'bjd.com.cn', name: '京报网 · 北京日报 Beijing Daily' },
  { host: 'jfdaily.com', name: '上观新闻 · 解放日报 Jiefang Daily, Shanghai' },
  { host: 'tjyun.com', name: '津云 · 天津日报 Tianjin Daily' },
  { host: 'cqrb.cn', name: '重庆日报 Chongqing Daily' },
  { host: 'hebnews.cn', name: '河北新闻网 · 河北日报 Hebei Daily' },
  { host: 'sxrb.com', name: '山西新闻网 · 山西日报 Shanxi Daily' },
  { host: 'nmgnews.com.cn', name: '内蒙古新闻网 · 内蒙古日报 Inner Mongolia Daily' },
  { host: 'lnd.com.cn', name: '北国网 · 辽宁日报 Liaoning Daily' },
  { host: 'cnjiwang.com', name: '中国吉林网 · 吉林日报 Jilin Daily' },
  { host: 'hljnews.cn', name: '黑龙江日报 Heilongjiang Daily' },
  { host: 'xhby.net', name: '新华报业网 · 新华日报 Xinhua Daily, Jiangsu' },
  { host: 'zjol.com.cn', name: '浙江在线 · 浙江日报 Zhejiang Daily' },
  { host: 'ahnews.com.cn', name: '安徽新闻网 · 安徽日报 Anhui Daily' },
  { host: 'fjdaily.com', name: '福建日报 Fujian Daily' },
  { host: 'jxnews.com.cn', name: '大江网 · 江西日报 Jiangxi Daily' },
  { host: 'dzwww.com', name: '大众网 · 大众日报 Dazhong Daily, Shandong' },
  { host: 'henandaily.cn', name: '河南日报 Henan Daily' },
  { host: 'cnhubei.com', name: '荆楚网 · 湖北日报 Hubei Daily' },
  { host: 'rednet.cn', name: '红网 Hunan' },
  { host: 'southcn.com', name: '南方网 · 南方日报 Nanfang Daily, Guangdong' },
  { host: 'gxnews.com.cn', name: '广西新闻网 · 广西日报 Guangxi Daily' },
  { host: 'hinews.cn', name: '南海网 · 海南日报 Hainan Daily' },
  { host: 'scol.com.cn', name: '四川在线 · 四川日报 Sichuan Daily' },
  { host: 'gzstv.com', name: '动静贵州 Guizhou broadcast' },
  { host: 'yndaily.com', name: '云南日报 Yunnan Daily' },
  { host: 'yunnan.cn', name: '云南网 Yunnan' },
  { host: 'sxdaily.com.cn', name: '陕西日报 Shaanxi Daily' },
  { host: 'gansudaily.com.cn', name: '中国甘肃网 · 甘肃日报 Gansu Daily' },
  { host: 'qhnews.com', name: '青海新闻网 · 青海日报 Qinghai Daily' },
  { host: 'nxnews.net', name: '宁夏新闻网 · 宁夏日报 Ningxia Daily' },
  { host: 'ts.cn', name: '天山网 · 新疆日报 Xinjiang Daily' },
  { host: 'btzx.com.cn', name: '兵团在线 Xinjiang Production and Construction Corps' },
  // Where they publish as well
  { host: 'mp.weixin.qq.com', name: '微信公众号 WeChat official accounts' },
];

/** The manifest's match patterns for {@link SITES}. */
// Pure: a bundle that needs none of this is to leave the whole list out.
export const SITE_MATCHES: readonly string[] = /* @__PURE__ */ SITES.map((site) => `*://*.${site.host}/*`);

/** Whether `hostname` is one of the listed sites or a subdomain of one. */
export function isListed(hostname: string): boolean {
  return SITES.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}
