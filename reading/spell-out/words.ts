/** Words of the genre that stand around lists and slogans, and belong to neither. */

/** Verbs that govern a list or a slogan: 推动医保、医药、医疗“三轮驱动”. Collected from what precedes quoted slogans. */
const VERBS =
  '共建 做到 领悟 坚定 增强 推进 推动 拥护 坚持 落实 贯彻 实施 运用 做好 支持 关于 深化 开展 加强 完善 构建 打造 聚焦 聚力 强化 夯实 ' +
  '建设 形成 实现 突出 围绕 紧扣 紧盯 把握 牢记 践行 遵循 纠治 整治 打击 举办 启动 完成 抓好 抓实 抓住 参与 提升 提高 秉持 推出 推行 庆祝 捍卫 ' +
  '作为 成为 依托 当好 确保 保障 制定 开创 坚守 解决 组织 促进 举行 彰显 发布 重视 加快 探索 证明 呈现 加大 采用 设置 发展 提供 建立 健全 ' +
  '教育 防止 采取 迎接 发挥 发扬 弘扬 传承 培育 培养 壮大 扩大 优化 创新 提出 倡导 强调 明确 确立 树立 树牢 筑牢 守住 严守 统筹 兼顾 融合 覆盖 ' +
  '包括 涵盖 包含 概括 总结 凝练 归纳 承担 担当 肩负 发出 宣布 介绍 用好 管好 办好 建好 选好 走好 搭建 创建 争创 争当 争做 维护 服务 引领 带动 ' +
  '助力 赋能 激发 凝聚 汇聚 整合 集聚 布局 规划 部署 谋划 重塑 塑造 展现 展示 体现 反映 代表 具备 拥有 享受 开启 打通 畅通 巩固 拓展 延伸 ' +
  '建成 建有 设立 成立 组建 配备 配齐 按照 根据 通过 利用 结合 针对 面对 对于 基于 立足 着眼 致力 致力于 属于 位于 处于 源于 基于 在于 注重 ' +
  '侧重 抓紧 压实 履行 执行 严格 规范 指导 指引 引导 鼓励 动员 号召 要求 希望 表示 指出 认为 包含 囊括 统揽 驱动 营造 创造 创出 擦亮 叫响 ' +
  '破解 破除 化解 防范 遏制 杜绝 反对 抵制 消除 清除 治理 改善 改进 改革 修订 出台 印发 执行 遵守 遵照 恪守 弘扬 使用 应用 采取 实行 试行 推广 颁发 授予 地处 途经 涉及 来自 享有 荣获 获得 摘得 夺得 赢得 擘画 锚定 瞄准 抢抓 狠抓 严抓 紧抓 筹备 开办 学习 宣传 宣讲 取得 免征 走进 走入 来到 分为 设有 将设 分设 设置 续写 谱写 书写 领会 发起 开创 扭住 导致 施行 打好';
/** Adverbs and auxiliaries before such a verb. */
const ADVERBS =
  '全面 深入 统筹 一体 持续 大力 认真 切实 积极 加快 进一步 不断 着力 协调 牢牢 紧紧 扎实 稳步 有序 有效 更好 坚决 坚定 自觉 始终 努力 ' +
  '主动 科学 准确 完整 充分 严格 深刻 共同 重点 首次 正式 逐步 初步 基本 已经 正在 继续 将 要 应 必须 需要 能够 可以 还 也 并 就 都 已 正 更 再 ' +
  '创新 鲜明 明确 创造性 系统 同时 目前 今年 近年来 高质量 高标准 高水平 精心 精准 纵深 常态化 广泛 普遍 立体化 一手 着重 牢固 严格 认真 坚定不移 毫不动摇';
/** Particles after a verb. */
const PARTICLES = '了 着 过 好 起 出 成 为 到 在 的';
/** Prepositions and links that open a clause. */
const LINKS =
  '以 把 将 对 在 从 由 向 与 和 同 及 是 即 做 为 用 让 使 按 因 其 我国 我们 双方 各地 全国 全省 全市 全县 全区 这 该';

const list = (words: string) => [...new Set(words.split(' '))].toSorted((a, b) => b.length - a.length);

const VERB_LIST = list(VERBS);
const OPENING_LIST = list(`${VERBS} ${ADVERBS} ${PARTICLES} ${LINKS}`);
const VERB_SET = new Set(VERB_LIST);
/** Verbs that also end a noun: 科技创新, 医疗服务 are members as they stand. */
const NOMINAL = new Set(
  list(
    '创新 发展 教育 服务 改革 治理 建设 保障 融合 规划 部署 布局 管理 组织 代表 总结 学习 宣传 传承 培育 培养 应用 推广 整合 ' +
      '提升 提高 优化 改进 防范 化解 处置 执行 引领 带动 驱动 赋能 助力 共建 规范 指导 引导 鼓励 探索 证明 覆盖 监督 保护 维护 巩固 拓展 延伸',
  ),
);

/** After these a one-character link begins a word of its own: 就业, 和平, 对口, 更新. */
const OWN_WORD: Record<string, string> = {
  就: '业医学诊近地读餐',
  和: '平谐睦美',
  对: '口外接象标内话',
  正: '确式义面风气能在',
  更: '高新加好实优强替有',
  为: '民农企老主政人',
  以: '工案人学旧奖商',
  在: '线岗校职建册',
  从: '严业优快教',
  向: '上善好阳导',
  同: '步城心向伴',
  是: '非',
  由: '',
  将: '来军',
  再: '生造贷',
  成: '长果本效才人',
  到: '户位村人岗',
  过: '程硬渡',
  好: '人的田事评邻',
  出: '口行台彩新',
  着: '力眼',
  用: '水电工地心情人',
  把: '关脉握',
  让: '利',
  按: '劳时需',
  因: '地户人时',
  及: '时',
  并: '网联重',
  都: '市',
  要: '素求点闻',
  应: '急用对',
  还: '田林草款湿',
  与: '时',
  做: '法工',
  起: '点步草',
};

/** Whether the whole of it is governing words: 做到, 统筹推进, 牢固树立. */
export function isOnlyGoverning(text: string): boolean {
  const rest = text.slice(openingLength(text));
  return rest === '';
}

/** Length of the governing words at the beginning (以加强 in 以加强国家机关同人大代表联系), 0 where there are none. */
export function openingLength(text: string): number {
  let at = 0;
  for (;;) {
    const word = OPENING_LIST.find((w) => text.startsWith(w, at));
    if (!word || (word.length === 1 && OWN_WORD[word]?.includes(text[at + 1] ?? ' '))) return at;
    at += word.length;
  }
}

export function opensWithVerb(text: string): boolean {
  const start = text.slice(0, 2);
  return VERB_SET.has(start) && !NOMINAL.has(start);
}

/** Where the last governing verb (or, if asked, preposition) before `limit` ends; 0 where there is none. */
export function afterLastVerb(text: string, limit: number, prepositions = false): number {
  for (let at = limit - 2; at >= 0; at--) {
    const link = prepositions && at > 0 ? /^[与把将对由向](?:我国|我们|全国)?/u.exec(text.slice(at)) : null;
    if (link && at + link[0].length <= limit) return at + link[0].length;
    if (VERB_SET.has(text.slice(at, at + 2))) {
      const particle = /^[了着过好的]/u.test(text.slice(at + 2)) ? 1 : 0;
      return at + 2 + particle;
    }
  }
  return 0;
}

/** Whether a sentence goes on at its end: 习近平对, 总书记关于, 牢固树立. */
export function endsGoverning(text: string): boolean {
  const tail = text.slice(-2);
  return (VERB_SET.has(tail) && !NOMINAL.has(tail)) || /[对把将以在从由向给被让使为了是]$/u.test(text);
}

/** What links a list to a slogan right after it; `named` where it says that the one is the other's name. */
export const GLUE_PLAIN = /(?:等|等的|的|之|，)$/u;
export const GLUE_NAMING =
  /(?:这|这些|此|为(?:代表|主|内容|一体)的?|为\p{Script=Han}{1,5}的|(?:相|有机)?结合的?|(?:构|组)成的?|在内的|共同组成的|，即|即|也就是|也即|就是|正是|(?:以下|下)?(?:简|统|合|并|俗|总|又|被|下)称(?:为|作|之为)?|称(?:为|作|之为)|(?:被|誉)为|概括为|归纳为|总结为|凝练为)$/u;

/** A verb between two subjects and what becomes of them: 同比、环比实现“双增长”. */
export const GLUE_VERB = new RegExp(
  '(?:(?:比[上去前往][^，。、和与]{0,4}|连续[^，。、和与]{0,8}|持续|继续|均|都|双双|首次|全面|同步|稳步)+(?:VERB了?)?|VERB了?)$'.replaceAll(
    'VERB',
    '(?:实现|保持|呈现|形成|构成|组成|取得|迎来)',
  ),
  'u',
);

/** What announces, after a slogan, that its members follow; also in answer to a question (是什么？答：). */
export const CUE_AFTER =
  /^(?:[，。]?(?:即|具体包括|主要包括|分别是|分别为|分别指的是|分别是指|分别指|具体是|具体为|具体指)(?![将使便时刻可日兴墨])：?|，?(?:也即|也就是|就是|包括|其中包括|主要是|主要指|是指|指的是|指(?![导出引挥定标示向数点明南派责望令认战控])|涵盖|包含|囊括)：?|是(?:什么|哪[\p{Script=Han}\d]{1,3})？\n?(?:答：)?|：(?:即(?![将使便时刻可日兴墨])：?)?|(?:概括|归纳|总结|提炼|凝练|聚焦|细化|表述|解读)为：?(?=“)|（(?:即|是指|指的是|指|包括|分别是|分别为)?|—)/u;
