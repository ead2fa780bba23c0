import { describe, expect, it } from 'vitest';
import { expansionOf } from './testing';

/** Each: what it shows, the article, the slogan, its members as the article writes them. */
const SPELLED_OUT: [string, string, string, string][] = [
  [
    'touching, quoted',
    '县里聚焦产业、就业、教育、医疗“四件实事”，逐项推进。',
    '四件实事',
    '产业|就业|教育|医疗',
  ],
  [
    'touching, three characters each',
    '合作社推进统种植、统管理、统销售“三统”模式。',
    '三统',
    '统种植|统管理|统销售',
  ],
  [
    'touching, the governing verb cut',
    '全县着力推动政策、资金、人才“三项保障”落地。',
    '三项保障',
    '政策|资金|人才',
  ],
  [
    'a verb and a subject before the list',
    '该镇持续强化网格员、志愿者、老党员“三支力量”。',
    '三支力量',
    '网格员|志愿者|老党员',
  ],
  ['members of one character', '乡里推动农、牧、旅“三业”融合。', '三业', '农|牧|旅'],
  ['last member after 和', '村里打击赌博、斗殴和酗酒“三种陋习”。', '三种陋习', '赌博|斗殴|酗酒'],
  ['last member after 与', '活动覆盖牧区、学校、企业与寺庙“四个阵地”。', '四个阵地', '牧区|学校|企业|寺庙'],
  ['last member after 以及', '干部走进牧场、田间以及工地“三个现场”。', '三个现场', '牧场|田间|工地'],
  [
    'list in quotation marks of its own',
    '支部提出“学得深、悟得透、做得实”的“三得”要求。',
    '三得',
    '学得深|悟得透|做得实',
  ],
  ['two quotations back to back', '农技员采用“测土、配肥、滴灌”“三合一”做法。', '三合一', '测土|配肥|滴灌'],
  ['等 with all of them named', '核桃、苹果、花椒等“三宝”畅销区外。', '三宝', '核桃|苹果|花椒'],
  ['为代表的', '以青稞、牦牛、藏鸡为代表的“三张名片”走出高原。', '三张名片', '青稞|牦牛|藏鸡'],
  ['为支柱的', '构建以种植、加工、旅游为支柱的“三元产业”格局。', '三元产业', '种植|加工|旅游'],
  ['为内容的, parted by dashes', '形成以“县—乡—村—组”为内容的“四级联动”体系。', '四级联动', '县|乡|村|组'],
  ['这', '要以干部下沉、群众参与这“两个抓手”为突破口。', '两个抓手', '干部下沉|群众参与'],
  [
    '的 and a common head',
    '调查组进行的是没有通知、没有陪同、没有脚本的“三无调研”。',
    '三无调研',
    '没有通知|没有陪同|没有脚本',
  ],
  ['a clause that calls them so', '毛毯、铜壶、木碗，曾经被称为当地的“老三样”。', '老三样', '毛毯|铜壶|木碗'],
  ['合称', '清明与谷雨、立夏合称“三节气”。', '三节气', '清明|谷雨|立夏'],
  [
    'brackets after the list',
    '落实谁审批谁负责、谁使用谁负责、谁监管谁负责（“三谁”原则）。',
    '三谁',
    '谁审批谁负责|谁使用谁负责|谁监管谁负责',
  ],
  ['简称 in brackets', '推行听诉求、解难题、办实事（简称“三步法”）。', '三步法', '听诉求|解难题|办实事'],
  ['shared tail', '县里夯实种植、养殖、加工产业“三大基础”。', '三大基础', '种植|养殖|加工产业'],
  [
    'an attribute before the list',
    '合作社强化草场数量、质量、产出“三位一体”管护。',
    '三位一体',
    '数量|质量|产出',
  ],
  ['年份 before the list', '启动2024扩市场、提服务、树口碑“三优”活动。', '三优', '扩市场|提服务|树口碑'],
  [
    'a decoy list before the list',
    '把好方向、抓好队伍、办好实事，提出示范岗、党员户、流动站“三大载体”。',
    '三大载体',
    '示范岗|党员户|流动站',
  ],
  ['two members parted by a pause mark', '整治沿街、沿河“两沿”环境。', '两沿', '沿街|沿河'],
  ['two halves of one length', '坚持科技创新和制度创新“双轮驱动”。', '双轮驱动', '科技创新|制度创新'],
  [
    'two subjects and a predicate',
    '去年全县粮食产量和农民收入实现“双增长”。',
    '双增长',
    '去年全县粮食产量|农民收入',
  ],
  [
    'two subjects, the verb further off',
    '全镇水土流失面积、强度连续五年“双下降”。',
    '双下降',
    '全镇水土流失面积|强度',
  ],
  ['without separators', '大力开展扩绿兴绿护绿“三绿”行动。', '三绿', '扩绿|兴绿|护绿'],
  [
    'without separators, a sentence away',
    '“三夏”时节，农机手抓紧夏收夏种夏管各项工作。',
    '三夏',
    '夏收|夏种|夏管',
  ],
  [
    'characters counted, not members',
    '他们践行“依法办事、公开透明、群众参与、注重实效”的“十六字方针”。',
    '十六字方针',
    '依法办事|公开透明|群众参与|注重实效',
  ],
  [
    'characters counted, without 方针',
    '以“节水优先、以水定产、系统治理、两手发力”十六字治水思路为主线。',
    '十六字',
    '节水优先|以水定产|系统治理|两手发力',
  ],
  [
    'a list of slogans is no list, but its own is',
    '建立健全“党员联户、干部包片、支部统管”的“三级责任”机制。',
    '三级责任',
    '党员联户|干部包片|支部统管',
  ],
  [
    'OCR: spaces and straight quotes',
    '开展进社区、进单 位、进学校"三进"活动。',
    '三进',
    '进社区|进单 位|进学校',
  ],
  [
    'OCR: half-width marks',
    '县里坚持"三个必须":必须公开,必须公平,必须公正。',
    '三个必须',
    '必须公开|必须公平|必须公正',
  ],
  [
    'corner brackets',
    '镇裡推動「產業、就業、創業」「三業聯動」。'.replace('裡', '里'),
    '三業聯動',
    '產業|就業|創業',
  ],
  [
    '即',
    '他提出“三个坚持”，即坚持群众路线、坚持实事求是、坚持勤俭办事。',
    '三个坚持',
    '坚持群众路线|坚持实事求是|坚持勤俭办事',
  ],
  [
    '即做',
    '双方要担当“三个角色”，即做友谊的桥梁、合作的先锋、文化的使者。',
    '三个角色',
    '友谊的桥梁|合作的先锋|文化的使者',
  ],
  [
    '包括, a noun between',
    '要贯彻好“三个坚持”重要原则，包括坚持党的领导、坚持人民至上、坚持守正创新。',
    '三个坚持',
    '坚持党的领导|坚持人民至上|坚持守正创新',
  ],
  [
    '分别是',
    '“四张清单”分别是需求清单、资源清单、项目清单、责任清单。',
    '四张清单',
    '需求清单|资源清单|项目清单|责任清单',
  ],
  [
    'colon and pause marks',
    '“五小工程”：小厨房、小浴室、小厕所、小菜园、小书屋。',
    '五小工程',
    '小厨房|小浴室|小厕所|小菜园|小书屋',
  ],
  [
    'colon and semicolons',
    '落实“三项机制”：定期会商，研判风险；限时办结，跟踪问效；群众评议，公开结果。',
    '三项机制',
    '定期会商，研判风险|限时办结，跟踪问效|群众评议，公开结果',
  ],
  [
    'brackets after the slogan',
    '落实“三会一课”（支部党员大会、支部委员会、党小组会和党课）制度。',
    '三会一课',
    '支部党员大会|支部委员会|党小组会|党课',
  ],
  [
    '即 in brackets',
    '完善“四议两公开”（即提议、商议、审议、决议，决议公开、结果公开）。'.replace('，决议', '、决议'),
    '四议两公开',
    '提议|商议|审议|决议|决议公开|结果公开',
  ],
  [
    'brackets, one list a word',
    '推行“两免一补”（免学费、免书费、补生活费）。',
    '两免一补',
    '免学费|免书费|补生活费',
  ],
  [
    'two slogans served by one list, the first',
    '提出“两个尊重”和“两个反对”，即尊重历史，反对歪曲；尊重差异，反对对抗。',
    '两个尊重',
    '尊重历史|尊重差异',
  ],
  [
    'two slogans served by one list, the second',
    '提出“两个尊重”和“两个反对”，即尊重历史，反对歪曲；尊重差异，反对对抗。',
    '两个反对',
    '反对歪曲|反对对抗',
  ],
  [
    'quotations without separators after a colon',
    '画好“三张图”：“产业图”“生态图”“民生图”。',
    '三张图',
    '产业图|生态图|民生图',
  ],
  [
    'ordinals after a stop, with the head',
    '具体要做到“三个看”。一是看群众笑脸。走村入户听民声。二是看产业成色。三是看环境变化。',
    '三个看',
    '看群众笑脸|看产业成色|看环境变化',
  ],
  [
    'ordinals after a colon, without the head',
    '实施“三大行动”：一是改造老旧管网，更新设备；二是建设充电站点；三是绿化荒山。',
    '三大行动',
    '改造老旧管网|建设充电站点|绿化荒山',
  ],
  [
    'ordinals, the head inside the clause',
    '朝着“两个更高”迈进。一是坚定支持，打造更高水平互信。二是互利共赢，开展更高质量合作。',
    '两个更高',
    '更高水平互信|更高质量合作',
  ],
  [
    'ordinals that open paragraphs',
    '县里突出“三个聚焦”。\n一是聚焦产业兴旺。种好青稞。\n二是聚焦生态宜居。栽树种草。\n三是聚焦乡风文明。移风易俗。',
    '三个聚焦',
    '聚焦产业兴旺|聚焦生态宜居|聚焦乡风文明',
  ],
  [
    'ordinals with two slogans: first half',
    '突出“两个聚焦”，共建“两个家园”。\n一是聚焦教育引导，共建和睦的精神家园。\n二是聚焦民生改善，共建殷实的幸福家园。',
    '两个聚焦',
    '聚焦教育引导|聚焦民生改善',
  ],
  [
    'ordinals with two slogans: second half',
    '突出“两个聚焦”，共建“两个家园”。\n一是聚焦教育引导，共建和睦的精神家园。\n二是聚焦民生改善，共建殷实的幸福家园。',
    '两个家园',
    '和睦的精神家园|殷实的幸福家园',
  ],
  [
    '一、二、三、 after a colon',
    '会议宣布“三项举措”：\n一、开放数据。加强共享。\n二、简化流程。\n三、设立基金。',
    '三项举措',
    '开放数据|简化流程|设立基金',
  ],
  [
    '（一）（二）',
    '落实“两个责任”：\n（一）主体责任。党委要抓。\n（二）监督责任。纪委要管。',
    '两个责任',
    '主体责任|监督责任',
  ],
  [
    '第一，第二',
    '把握“两个关键”。第一，关键在人。选好干部。第二，关键在干。久久为功。',
    '两个关键',
    '关键在人|关键在干',
  ],
  [
    'paragraph openings',
    '坚持“三抓”，建强堡垒。\n抓学习教育，思想更统一。组织宣讲。\n抓结对帮带，能力更过硬。\n抓为民服务，群众更满意。',
    '三抓',
    '抓学习教育|抓结对帮带|抓为民服务',
  ],
  [
    'paragraph openings with a long head',
    '坚持“三个面向”，勇攀高峰。\n面向科技前沿，团队攻关。\n面向经济发展，成果转化。\n面向群众健康，研发新药。',
    '三个面向',
    '面向科技前沿|面向经济发展|面向群众健康',
  ],
  [
    'what paragraph openings close with',
    '实现“三新”。\n抓学习，思想实现新提高。多讲。\n抓服务，作风迈上新台阶。多跑。\n抓环境，村貌呈现新气象。多扫。',
    '三新',
    '新提高|新台阶|新气象',
  ],
  [
    'subheads that share the tail',
    '实施“三大工程”，强村富民。\n实施“防返贫”工程，筑牢底板。压实责任。\n实施“抓衔接”工程，增强引领。\n实施“促融合”工程，探索新路。',
    '三大工程',
    '“防返贫”工程|“抓衔接”工程|“促融合”工程',
  ],
  [
    'parallel clauses before, then a full stop',
    '必须坚守底线；必须服务群众；必须守正创新；必须从严治吏。会议提出“四个必须”，引发热议。',
    '四个必须',
    '必须坚守底线|必须服务群众|必须守正创新|必须从严治吏',
  ],
  [
    'parallel clauses parted by commas',
    '大会提出，坚持依法办网，坚持以人为本，坚持源头治理，坚持多方参与。大家表示，“四个坚持”指明了方向。',
    '四个坚持',
    '坚持依法办网|坚持以人为本|坚持源头治理|坚持多方参与',
  ],
  [
    'a member with a list of its own',
    '要坚持依法管、依法办、依法用，坚持严字当头，坚持久久为功，坚持上下联动，以实效取信于民。大家表示，“四个坚持”切中要害。',
    '四个坚持',
    '坚持依法管、依法办、依法用|坚持严字当头|坚持久久为功|坚持上下联动',
  ],
  [
    'a list with the tail, a sentence away',
    '推进行政执法改革、财政体制改革、用人制度改革，健全统筹“三项改革”的机制。',
    '三项改革',
    '行政执法改革|财政体制改革|用人制度改革',
  ],
  [
    'the list in the next sentence',
    '牢牢把握“四大安全”使命。维护国家粮食安全、生态安全、能源安全、边境安全，责任重大。',
    '四大安全',
    '粮食安全|生态安全|能源安全|边境安全',
  ],
  [
    'the list in the paragraph before',
    '乡村公路要“建好、管好、护好、用好”。三年来，“四好公路”通到家门口。',
    '四好公路',
    '建好|管好|护好|用好',
  ],
  [
    'etc. after the last of a list with the head',
    '推进新经济组织、新社会组织、新就业群体等新领域建会工作，实现“三新”领域全覆盖。',
    '三新',
    '新经济组织|新社会组织|新就业群体',
  ],
  ['initials', '“百校示范、千村提升”工程实施三年，“百千工程”成效显著。', '百千工程', '百校示范|千村提升'],
  [
    'terms of 1+2+N one by one',
    '推行“1+2+N”模式，“1”是一个支部，“2”是两支队伍，“N”是多方力量。',
    '1+2+N',
    '一个支部|两支队伍|多方力量',
  ],
  [
    'first used alone, spelled out later',
    '聚焦“两沿”发展，统筹治理。随后推进沿河、沿路“两沿”联动。',
    '两沿',
    '沿河|沿路',
  ],
  [
    'a slogan inside a member',
    '践行“四敢”要求深化行动、民生服务提升行动、固边兴边富民行动“三项行动”同步展开。',
    '三项行动',
    '践行“四敢”要求深化行动|民生服务提升行动|固边兴边富民行动',
  ],
  [
    'brackets inside members',
    '构建县委（县级中心）、乡党委（乡级中心）、村支部（村级站点）“三级架构”。',
    '三级架构',
    '县委（县级中心）|乡党委（乡级中心）|村支部（村级站点）',
  ],
];

/** Each: why it is a decoy, the article, the slogan. */
const NOT_SPELLED_OUT: [string, string, string][] = [
  [
    'as many unrelated phrases right after',
    '双方秉持“四好”精神，巩固传统友谊、加强战略沟通、增进政治互信、妥善管控分歧。',
    '四好',
  ],
  [
    'as many results in the same sentence',
    '努力做到“四个走在前列”，绘就经济发展、民族团结、社会稳定、民生幸福的新画卷。',
    '四个走在前列',
  ],
  [
    'as many measures right after a comma',
    '设立“三共三固”大党委，推动组织联建、党员联管、资源联用，形成合力。',
    '三共三固',
  ],
  [
    'as many items in a list of its own before',
    '统揽伟大斗争、伟大工程、伟大事业、伟大梦想，统筹推进“四个全面”战略布局。',
    '四个全面',
  ],
  [
    'numbered measures after a full stop',
    '要坚持“两个毫不动摇”。一是深化国企改革。二是优化民企环境。',
    '两个毫不动摇',
  ],
  [
    'numbered items that something else announces',
    '我提出了“三个应该”。面对危机，有这么几条值得思考：一是没有赢家；二是没有捷径；三是避免对抗。',
    '三个应该',
  ],
  ['more numbered items than counted', '坚持“两个看”。一是看实绩。二是看口碑。三是看作风。', '两个看'],
  ['fewer numbered items than counted', '坚持“三个看”。一是看实绩。二是看口碑。', '三个看'],
  ['即 in 即将', '针对“七下八上”防汛关键期即将到来，逐级安排值守、巡查、抢险。', '七下八上'],
  ['即 in 即时', '“三个系统”即时响应、自动派单、限时办结。', '三个系统'],
  ['a chain of slogans, each with its verb', '增强“四个意识”、坚定“四个自信”、做到“两个维护”。', '两个维护'],
  ['a chain of quoted slogans', '建设“两个屏障”“两个基地”“一个桥头堡”。', '两个基地'],
  [
    'the slogan is an item of a list',
    '学习马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想。',
    '三个代表',
  ],
  ['the slogan is the last item, after 和', '铁路串联起东部城市群、中部城市群和“双核”地区。', '双核'],
  ['the last before it is its verb', '深化理论武装、夯实基层基础、落实“三个责任”。', '三个责任'],
  ['the last before it ends in its verb', '党员、干部深刻领悟“两个确立”的意义。', '两个确立'],
  ['two verbs share the slogan', '坚持和落实“两个毫不动摇”。', '两个毫不动摇'],
  ['a preposition before it', '中共中央总书记、国家主席、中央军委主席对“三农”工作作出指示。', '三农'],
  [
    'places where it is done',
    '在河北、安徽、山东开展“三防”作业；在河北、安徽、山东“三防”作业同步展开。',
    '三防',
  ],
  ['what is counted is an item itself', '走访脱贫户、监测户和9名“三老人员”。', '三老人员'],
  ['it stands inside the last item', '新开东线航线、西线航线、厦金“小三通”航线。', '小三通'],
  ['only three of four', '要坚持“四个面向”，把世界前沿、国家需求、经济目标结合起来。', '四个面向'],
  ['five listed, four counted', '聚焦稳定、发展、生态、强边、民生，办好“四件大事”。', '四件大事'],
  [
    'the head in more clauses than counted',
    '坚持开放，坚持创新，坚持协调，坚持共享，坚持“三个坚持”不动摇。',
    '三个坚持',
  ],
  ['a list with the head that goes on', '助力“三农”，围绕支农、助农、富农、惠农开展服务。', '三农'],
  [
    'half the head is not the head',
    '坚定“四个自信”，推进自我净化、自我完善、自我革新、自我提高。',
    '四个自信',
  ],
  [
    'a headline and its sentence repeated',
    '西安获批建设科学中心和创新中心\n西安近日获批建设科学中心和创新中心，成为又一个“双中心”城市。',
    '双中心',
  ],
  [
    'two phrases joined by 和 of unlike length',
    '推动党中央关于经济工作的部署和任务“两个清单”落实。',
    '两个清单',
  ],
  ['a metaphor', '制度体系的梁、柱、檩、椽逐步完善，“四梁八柱”基本形成。', '四梁八柱'],
  ['a date', '今年“五一”假期，青海、甘肃、宁夏、新疆、陕西、四川游客增多。', '五一'],
  ['a syllable twice by chance', '建立县委政法委联系制度，换届后村“两委”班子更强。', '两委'],
  ['1+N beside any two', '碳达峰、碳中和“1+N”政策体系基本建成。', '1+N'],
  ['nothing near', '干部群众认真学习“六个必须”，表示要落实到行动上。', '六个必须'],
];

/** Each: the article, the slogan, what it names of the members. */
const PARTIAL: [string, string, string][] = [
  ['实施就业创业、教育优先等“十大民生工程”，增进福祉。', '十大民生工程', '就业创业|教育优先'],
  ['推出人才服务、科技创新、数字政务等“八大行动”。', '八大行动', '人才服务|科技创新|数字政务'],
  ['启动“六大行动”，包括垃圾分类、厕所改造、道路硬化等。', '六大行动', '垃圾分类|厕所改造|道路硬化'],
  ['税务部门落实包括资源税、印花税、房产税等在内的“六税两费”减免。', '六税两费', '资源税|印花税|房产税'],
];

describe('an article that spells its slogan out', () => {
  it.each(SPELLED_OUT)('%s', (_what, text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: false });
  });
});

describe('an article that does not', () => {
  it.each(NOT_SPELLED_OUT)('%s', (_why, text, slogan) => {
    expect(expansionOf(text, slogan)).toBeUndefined();
  });
});

describe('an article that names some of the members', () => {
  it.each(PARTIAL)('%s', (text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: true });
  });
});
