import { characterSet, isIn, union, type CharacterSet } from '../../character-set';

/** What tells that a person is named before or after it. */

/** A word that stands before a name, and what may stand between the two. */
export interface Cue {
  words: ReadonlySet<string>;
  lastCharacters: CharacterSet;
  longest: number;
  between: CharacterSet;
}

function cue(words: string, between: string): Cue {
  const list = words.split(' ');
  return {
    words: new Set(list),
    lastCharacters: characterSet(list.map((word) => word.at(-1)!)),
    longest: Math.max(...list.map(({ length }) => length)),
    between: characterSet(between),
  };
}

const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Before the names of those who wrote or took a picture. */
export const BYLINE = cue(
  '记者 通讯员 通讬员 诵讯员 摄影 作者 编辑 责任编辑 责编 主编 编审 校对 审核 初审 复审 终审 一审 二审 三审 监制 策划 撰稿 供稿 供图',
  `${SPACES}:/`,
);
/** Right before a name. */
export const TITLE = cue(
  '书记 主席 总理 总统 部长 省长 市长 州长 区长 县长 镇长 乡长 村长 主任 局长 处长 科长 院长 校长 所长 站长 队长 组长 馆长 行长 厂长 社长 会长 秘书长 司长 厅长 ' +
    '团长 连长 班长 经理 董事长 总裁 院士 教授 研究员 工程师 专家 发言人 负责人 创始人 理事长 委员 代表 村民 居民 牧民 农民 农户 农牧民 牧户 群众 党员 干部 民警 辅警 ' +
    '医生 护士 教师 老师 学生 同学 志愿者 护边员 网格员 工人 职工 工匠 劳模 模范 标兵 楷模 员工 司机 游客 市民 商户 老板 老人 户主 僧人 住持 活佛 传承人 艺人 演员 ' +
    '渔民 总领事 领事 公使 参赞 政委 教导员 指导员 司令员 参谋 参谋长 军长 师长 旅长 营长 排长 舰长 艇长 机长 航天员 飞行员 大校 上校 中校 少校 上尉 中尉 少尉 上将 中将 少将 军士 军士长 士官 老兵 军人 ' +
    '旗长 庭长 园长 台长 股长 林长 河长 警长 法官 检察官 检察长 律师 技师 设计师 会计师 农技员 技术员 调研员 巡视员 督导员 协理员 护林员 驾驶员 乘务员 营业员 快递员 辅导员 ' +
    '科员 干事 社工 村医 常委 委员长 议长 首相 外长 防长 大使 总编辑 总师 副总师 副总 总监 理事 监事 主播 主持人 作家 画家 诗人 歌手 书法家 科学家 企业家 学者 博士 烈士 战友 ' +
    '导演 选手 运动员 专干 队员 宣讲员 联户长 户长 战士 讲解员 店主 致富带头人 小伙 小伙子 姑娘 大妈 大爷 阿妈 阿爸',
  `${SPACES}”"』」`,
);

/** What stands right before a name that a cue announces: most places are told apart by one look. */
export const CUE_ENDS = union(BYLINE.lastCharacters, BYLINE.between, TITLE.lastCharacters, TITLE.between);

/** Whether the cue stands before `at`. */
export function follows(text: string, at: number, { words, lastCharacters, longest, between }: Cue): boolean {
  let end = at;
  while (isIn(between, text.charCodeAt(end - 1))) end--;
  if (!isIn(lastCharacters, text.charCodeAt(end - 1))) return false;
  // 县 长: written as wide as a name of three characters.
  if (SPACES.includes(text[end - 2] ?? ''))
    return words.has(
      text
        .slice(Math.max(0, end - 5), end)
        .replace(/\s/g, '')
        .slice(-2),
    );
  for (let length = 2; length <= longest && length <= end; length++)
    if (words.has(text.slice(end - length, end))) return true;
  return false;
}

/** Saying, after a name; an adverb may stand between. */
export const SPEECH =
  /^(?:[^。，；！？\n“”]{0,6}(?:地|着))?(?:说|介绍|表示|告诉|坦言|感慨|感叹|回忆|指出|认为|强调|解释|透露|笑道|如是说|补充道)/u;
/** What may stand right after a person who has a title. */
export const FOLLOWER =
  /^(?:(?:陆军|海军|空军|火箭军)?(?:元帅|上将|中将|少将|大校|上校|中校|少校|上尉|中尉|少尉)|[^\p{Script=Han}]|$|等|和|与|及|同志|先生|女士|一行|一家|家|的|在|是|为|对|从|将|把|就|也|正|已|曾|又|便|都|率|带|主持|出席|参加|作|讲|深入|来到|来|到|今年|每|忙|有|以|向|代表|宣布|会见|强调|摄|介绍|说|表示|告诉|高兴|激动|笑|看|了解|通过|因|则|不|自|于|当选|担任|任|赴|传达|率|陪同|列席|分别|先后|前往|应邀|致辞|致词|发言|要求|听取|检查|督导|走访|慰问|看望|汇报|通报|结合|围绕|现场|同|随|受|因病|跟|一边|一直|坐|站|走|蹲|拿|捧|握|指着|日前|近日|当天|昨天)/u;
const HONORIFICS = '同志|先生|女士|老师|大爷|大妈|大叔|大姐|阿姨|奶奶|爷爷|老人|师傅';
export const HONORIFIC = new RegExp(`^(?:${HONORIFICS})`, 'u');
export const HONORIFIC_AT_END = new RegExp(`(?:${HONORIFICS})$`, 'u');
/** After the name of who took a picture. */
export const CREDIT = /^\s*(?:摄(?![影像制取氏入])|供图|文\/图|图\/文|绘)/u;
/** The last character before the dot of a foreign name, and what follows it. */
export const DOTTED = /\p{Script=Han}(?:·\p{Script=Han}{1,9})+/gu;
/** Characters that transliterate foreign names; a name with a dot is made of these alone. */
export const TRANSLITERATION = characterSet(
  '阿埃艾爱雪妮大罕伯卜安昂奥巴滕黎呼歇久侯修其拜班邦保鲍贝本比彼毕边宾波勃博伯布查察昌楚茨次达戴丹当道德登迪蒂丁杜敦顿多恩尔耳法凡范菲费芬丰冯佛夫弗福富盖甘冈高戈哥格根贡古瓜圭果哈海汉汗豪赫亨洪胡华怀惠霍基吉季加贾简江杰捷金津京喀卡凯坎康考柯科可克肯孔库夸奎昆拉腊来莱赖兰朗劳勒雷蕾里理利丽莉连廉良列烈林琳龙隆卢鲁路露伦罗洛马玛麦迈曼芒毛梅门蒙孟米密敏明缪摩莫默姆木穆那纳娜乃南内嫩尼年涅宁纽农努诺欧帕派潘庞佩彭蓬皮匹平珀蒲浦普齐奇恰强乔切钦青琼丘曲让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申生圣胜施什石史舒朔斯丝思司松苏素孙索塔泰坦汤唐陶特腾提田廷通图土托瓦娃万旺威韦维卫魏温文翁沃乌吾武伍西希悉锡席夏先香肖谢辛欣兴休许逊雅亚延扬杨耶叶伊依易因英尤于约月云赞泽曾扎詹张章珍真治朱佐兹祖藏措旦珠央宗次别力合衣泥孜买都铁',
);
/** Ordinary characters elsewhere, that transliterate in a name with a dot: 吐尔逊·肉孜. */
const TRANSLITERATION_DOTTED = union(TRANSLITERATION, characterSet('吐肉色居然荪义玉甫牙翰娅芙历'));

/** Whether the character at `at` may transliterate in a name with a dot. */
export function transliteratesDotted(text: string, at: number): boolean {
  if (isIn(TRANSLITERATION_DOTTED, text.charCodeAt(at))) return true;
  // ·再娜甫, 阿不都, but not 再次, 不断 behind a name.
  const pair = text.slice(Math.max(0, at - 1), at + 1);
  return pair === '·再' || pair === '阿不';
}

/** After a name in a byline. */
export const AFTER_BYLINE = /^(?:报道|通[讯讬]员|记者|见习|实习|近日|日前|文|图|采访)/u;
/** The first characters of HONORIFIC and CREDIT: most places are told apart by one look. */
export const CUE_STARTS = characterSet('同先女老大阿奶爷师摄供文图绘 \n\t\u3000');

/** Before a list of persons. */
export const LIST_BEFORE =
  /(?:领导|领导有|同志|同志有|主席|主席是|书记|成员|常委|委员|代表|市长|县长|区长|州长|部长|主任|厅长|局长|院长|总理|员长|专家|记者|名单)[\s:]*$/u;
/** After one. */
export const LIST_AFTER =
  /^(?:等(?:人|\d*位?(?:领导|同志|老师|专家|代表|委员|党和国家领导人))?(?:分别)?(?:一同|一起)?(?:出席|参加|陪同|列席|在|主持|先后|到|前往|参与|参会|当选|为|以)|等(?:领导|同志|人|市领导|县领导|区领导)|(?:分别)?(?:出席|参加|陪同|列席|参会|同志|在主席台|一同|当选|为(?:副|主))|(?:和|及)?(?:县|市|州|区|乡|镇|省)(?:直|委|人大|政府|政协))/u;

const POSTS =
  '市长|书记|主席|县长|区长|省长|州长|部长|镇长|乡长|院长|局长|校长|主任|常委|委员(?!会)|委员长|司令员|总理|总统|总书记|政委|将军|中将|少将|大校|院士|教授';
/** Posts that stand behind a name. */
export const POST_BEHIND = new RegExp(`^(?:${POSTS})`, 'u');
/** Their first characters: most places are told apart by one look. */
export const POST_STARTS = characterSet('市书主县区省州部镇乡院局校常委司总政将中少大教');

/** After a clear name at the start of a clause: what headlines say that somebody did, a post, a speaker's colon. */
export const HEADLINE = new RegExp(
  `^(?:主持召开|主持会议|出席|宣布|调研|会见|赴|代表|率队|带队|深入|${POSTS}|:)`,
  'u',
);
/** Its first characters. */
export const HEADLINE_STARTS = union(POST_STARTS, characterSet('出宣调会赴代率带深:'));
