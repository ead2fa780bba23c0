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
  // National press, agencies and broadcasters
  { host: 'people.com.cn', name: '人民网 · 人民日报 People’s Daily' },
  { host: 'people.cn', name: '人民网 People’s Daily Online' },
  { host: 'xinhuanet.com', name: '新华网 Xinhua' },
  { host: 'news.cn', name: '新华网 Xinhua' },
  { host: 'cctv.com', name: '央视网 CCTV (新闻联播)' },
  { host: 'cctv.cn', name: '央视网 CCTV' },
  { host: 'cnr.cn', name: '央广网 China National Radio' },
  { host: 'cri.cn', name: '国际在线 China Radio International' },
  { host: 'gmw.cn', name: '光明网 · 光明日报 Guangming Daily' },
  { host: 'ce.cn', name: '中国经济网 · 经济日报 Economic Daily' },
  { host: 'qstheory.cn', name: '求是网 Qiushi' },
  { host: 'chinanews.com.cn', name: '中国新闻网 China News Service' },
  { host: 'chinanews.com', name: '中国新闻网 China News Service (older pages)' },
  {
    host: 'china.com.cn',
    name: '中国网 China Internet Information Center (State Council Information Office)',
  },
  { host: 'cn.chinadaily.com.cn', name: '中国日报中文网 China Daily in Chinese' },
  { host: 'haiwainet.cn', name: '海外网 · 人民日报海外版 People’s Daily overseas edition' },
  { host: 'banyuetan.org', name: '半月谈 Banyuetan (Xinhua)' },
  { host: 'youth.cn', name: '中国青年网 China Youth' },
  { host: 'cyol.com', name: '中青在线 · 中国青年报 China Youth Daily' },
  { host: 'legaldaily.com.cn', name: '法治网 · 法治日报 Legal Daily' },
  { host: 'jcrb.com', name: '正义网 · 检察日报 Procuratorial Daily' },
  { host: 'workercn.cn', name: '中工网 · 工人日报 Workers’ Daily' },
  { host: 'farmer.com.cn', name: '中国农网 · 农民日报 Farmers’ Daily' },
  { host: 'cnwomen.com.cn', name: '中国妇女报 China Women’s News' },
  { host: 'jyb.cn', name: '中国教育新闻网 · 中国教育报 China Education Daily' },
  { host: 'cenews.com.cn', name: '中国环境网 · 中国环境报 China Environment News' },
  { host: 'rmzxb.com.cn', name: '人民政协网 · 人民政协报 CPPCC Daily' },
  { host: 'stdaily.com', name: '中国科技网 · 科技日报 Science and Technology Daily' },
  { host: 'studytimes.cn', name: '学习时报 Study Times (Central Party School)' },
  { host: '81.cn', name: '中国军网 · 解放军报 PLA Daily' },
  { host: 'xuexi.cn', name: '学习强国 Xuexi Qiangguo' },
  { host: 'cpcnews.cn', name: '中国共产党新闻网 CPC News' },
  { host: '12371.cn', name: '共产党员网 Party members’ network (Organisation Department)' },
  { host: 'wenming.cn', name: '中国文明网 China Civilisation (Publicity Department)' },
  // Party and state
  {
    host: 'gov.cn',
    name: '政府网站 government sites: 中国政府网, ministries, provinces, cities (xizang.gov.cn …), 人大, 政协, 纪委',
  },
  // Xizang. Shigatse, Nagqu and Ngari publish on their government sites and in WeChat, which are listed too
  { host: 'xzxw.com', name: '西藏新闻网 · 西藏日报 Xizang Daily' },
  { host: 'chinatibetnews.com', name: '中国西藏新闻网 · 西藏日报 Xizang Daily (older pages)' },
  { host: 'tibet.cn', name: '中国西藏网 China Tibet Online (United Front Work Department)' },
  { host: 'vtibet.cn', name: '西藏广播电视台 Xizang radio and television' },
  { host: 'vtibet.com', name: '中国西藏之声网 Voice of Tibet broadcast (older pages)' },
  { host: 'lasaribao.cn', name: '拉萨日报 Lhasa Daily' },
  { host: 'xzsnw.com', name: '山南网 · 山南报 Shannan' },
  { host: 'linzhinews.com', name: '林芝新闻网 · 林芝报 Nyingchi' },
  { host: 'cdbao.cn', name: '昌都报 Chamdo' },
  // Provincial papers, and the news sites their provinces run
  { host: 'bjd.com.cn', name: '京报网 · 北京日报 Beijing Daily' },
  { host: 'qianlong.com', name: '千龙网 Qianlong, Beijing' },
  { host: 'jfdaily.com', name: '上观新闻 · 解放日报 Jiefang Daily, Shanghai' },
  { host: 'eastday.com', name: '东方网 Eastday, Shanghai' },
  { host: 'tjyun.com', name: '津云 · 天津日报 Tianjin Daily' },
  { host: 'tianjinwe.com', name: '天津日报 Tianjin Daily, e-paper' },
  { host: 'enorth.com.cn', name: '北方网 Northern Network, Tianjin' },
  { host: 'cqrb.cn', name: '重庆日报 Chongqing Daily' },
  { host: 'cqnews.net', name: '华龙网 Chongqing' },
  { host: 'hebnews.cn', name: '河北新闻网 · 河北日报 Hebei Daily' },
  { host: 'sxrb.com', name: '山西新闻网 · 山西日报 Shanxi Daily' },
  { host: 'nmgnews.com.cn', name: '内蒙古新闻网 · 内蒙古日报 Inner Mongolia Daily' },
  { host: 'northnews.cn', name: '正北方网 · 内蒙古日报 Inner Mongolia Daily' },
  { host: 'lnd.com.cn', name: '北国网 · 辽宁日报 Liaoning Daily' },
  { host: 'nen.com.cn', name: '东北新闻网 Liaoning' },
  { host: 'cnjiwang.com', name: '中国吉林网 · 吉林日报 Jilin Daily' },
  { host: 'hljnews.cn', name: '黑龙江日报 Heilongjiang Daily' },
  { host: 'dbw.cn', name: '东北网 Heilongjiang' },
  { host: 'xhby.net', name: '新华报业网 · 新华日报 Xinhua Daily, Jiangsu' },
  { host: 'jschina.com.cn', name: '中国江苏网 Jiangsu' },
  { host: 'zjol.com.cn', name: '浙江在线 · 浙江日报 Zhejiang Daily' },
  { host: 'ahnews.com.cn', name: '安徽新闻网 · 安徽日报 Anhui Daily' },
  { host: 'anhuinews.com', name: '中安在线 · 安徽日报 Anhui Daily' },
  { host: 'fjdaily.com', name: '福建日报 Fujian Daily' },
  { host: 'fjsen.com', name: '东南网 · 福建日报 Fujian Daily' },
  { host: 'jxnews.com.cn', name: '大江网 · 江西日报 Jiangxi Daily' },
  { host: 'dzwww.com', name: '大众网 · 大众日报 Dazhong Daily, Shandong' },
  { host: 'henandaily.cn', name: '河南日报 Henan Daily' },
  { host: 'dahe.cn', name: '大河网 · 河南日报 Henan Daily' },
  { host: 'cnhubei.com', name: '荆楚网 · 湖北日报 Hubei Daily' },
  { host: 'hubeidaily.net', name: '湖北日报 Hubei Daily, e-paper' },
  { host: 'rednet.cn', name: '红网 Hunan' },
  { host: 'voc.com.cn', name: '华声在线 · 湖南日报 Hunan Daily' },
  { host: 'southcn.com', name: '南方网 · 南方日报 Nanfang Daily, Guangdong' },
  { host: 'nfnews.com', name: '南方+ · 南方日报 Nanfang Daily, e-paper' },
  { host: 'gxnews.com.cn', name: '广西新闻网 · 广西日报 Guangxi Daily' },
  { host: 'gxrb.com.cn', name: '广西日报 Guangxi Daily, e-paper' },
  { host: 'hinews.cn', name: '南海网 · 海南日报 Hainan Daily' },
  { host: 'hndnews.com', name: '海南日报 Hainan Daily, e-paper' },
  { host: 'scol.com.cn', name: '四川在线 · 四川日报 Sichuan Daily' },
  { host: 'scdaily.cn', name: '四川日报 Sichuan Daily, e-paper' },
  { host: 'eyesnews.cn', name: '天眼新闻 · 贵州日报 Guizhou Daily' },
  { host: 'gog.cn', name: '多彩贵州网 Guizhou' },
  { host: 'gzstv.com', name: '动静贵州 Guizhou broadcast' },
  { host: 'yndaily.com', name: '云南日报 Yunnan Daily' },
  { host: 'yunnan.cn', name: '云南网 · 云南日报 Yunnan Daily' },
  { host: 'sxdaily.com.cn', name: '群众新闻网 · 陕西日报 Shaanxi Daily' },
  { host: 'cnwest.com', name: '西部网 Shaanxi' },
  { host: 'gansudaily.com.cn', name: '每日甘肃网 · 甘肃日报 Gansu Daily' },
  { host: 'gscn.com.cn', name: '中国甘肃网 Gansu' },
  { host: 'qhnews.com', name: '青海新闻网 · 青海日报 Qinghai Daily' },
  { host: 'tibet3.com', name: '青海日报 Qinghai Daily, e-paper' },
  { host: 'nxnews.net', name: '宁夏新闻网 · 宁夏日报 Ningxia Daily' },
  { host: 'ts.cn', name: '天山网 · 新疆日报 Xinjiang Daily' },
  { host: 'xjdaily.com.cn', name: '新疆日报 Xinjiang Daily' },
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
