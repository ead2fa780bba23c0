import { describe, expect, it } from 'vitest';
import { expansionOf, type SpelledOutCase } from './testing';

describe('a list before its slogan', () => {
  it.each<SpelledOutCase>([
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
    [
      'the last parts of a longer row, which alone have the head',
      '工作队走村、串户、进圈开展补草料、补棚圈、补疫苗“三补”行动。',
      '三补',
      '补草料|补棚圈|补疫苗',
    ],
    [
      'members with both heads of a slogan in two parts',
      '牧场推行查圈补漏、查草补料、查畜补针“三查三补”，逐户过关。',
      '三查三补',
      '查圈补漏|查草补料|查畜补针',
    ],
    [
      'quotations in a row behind a verb',
      '尤其要做好做深“老圈舍”“旧水渠”“土院墙”这三篇改造文章。',
      '三篇改造文章',
      '老圈舍|旧水渠|土院墙',
    ],
    [
      'a subject before 是',
      '这里的人家祖祖辈辈种的都是青稞、豌豆、土豆“老三样”，收成不高。',
      '老三样',
      '青稞|豌豆|土豆',
    ],
    [
      'after what somebody says',
      '“从前做梦也没想到。”这是以草场变股权、牛羊变股金、牧民变股东的“三变”改革带来的。',
      '三变',
      '草场变股权|牛羊变股金|牧民变股东',
    ],
    [
      'even, before the name of a method',
      '村里施行分片包户、定期走访、限时办结、群众评议的“四步工作法”，效果不错。',
      '四步工作法',
      '分片包户|定期走访|限时办结|群众评议',
    ],
    [
      'a governing verb that is a member, all of one length',
      '村里推行诉求收集、问题交办、整改落实“三项清单”。',
      '三项清单',
      '诉求收集|问题交办|整改落实',
    ],
    [
      'a verb far behind the place that opens the clause',
      '在全乡各个牧业合作社全面推行轮牧登记制度、草畜平衡季度核查制度、冬储公示制度（以下统称“三项制度”）。',
      '三项制度',
      '轮牧登记制度|草畜平衡季度核查制度|冬储公示制度',
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
    [
      'a clause that calls them so',
      '毛毯、铜壶、木碗，曾经被称为当地的“老三样”。',
      '老三样',
      '毛毯|铜壶|木碗',
    ],
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
    ['corner brackets', '镇里推動「產業、就業、創業」「三業聯動」。', '三業聯動', '產業|就業|創業'],
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
    [
      'a clause between that says what the list is',
      '“路修到哪管到哪、水通到哪管到哪、电接到哪管到哪”，这就是乡亲们常说的“三个管到”约定。',
      '三个管到',
      '路修到哪管到哪|水通到哪管到哪|电接到哪管到哪',
    ],
    [
      'a quotation, whose first member has a verb and pause marks of its own',
      '“传授选种、育苗、嫁接进田头，防病用药进田头，订单收购进田头”，这就是大家说的“三进田头”。',
      '三进田头',
      '传授选种、育苗、嫁接进田头|防病用药进田头|订单收购进田头',
    ],
    [
      'a quotation, whose 把 governs all members',
      '乡里提出“把圈舍修好、扫净、管严”的“三个到位”要求。',
      '三个到位',
      '圈舍修好|扫净|管严',
    ],
    [
      'a preposition behind the verb',
      '妇联在全乡牧民家里开展以庭院净、灶台净、被褥净、老人满意为内容的“三净一满意”评比。',
      '三净一满意',
      '庭院净|灶台净|被褥净|老人满意',
    ],
    [
      'what a figure stands for, called by its name',
      '县里种好“32”棋盘，其中“3”指青稞制种、牦牛育肥、藏药加工“三个支柱产业”，“2”指民宿旅游和光伏发电“两个新兴产业”。',
      '三个支柱产业',
      '青稞制种|牦牛育肥|藏药加工',
    ],
    [
      'what a figure stands for, two halves',
      '县里种好“32”棋盘，其中“3”指青稞制种、牦牛育肥、藏药加工“三个支柱产业”，“2”指民宿旅游和光伏发电“两个新兴产业”。',
      '两个新兴产业',
      '民宿旅游|光伏发电',
    ],
  ])('%s', (_what, text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: false });
  });
});

describe('a list that names only some', () => {
  it.each<[text: string, slogan: string, members: string]>([
    ['实施就业创业、教育优先等“十大民生工程”，增进福祉。', '十大民生工程', '就业创业|教育优先'],
    ['推出人才服务、科技创新、数字政务等“八大行动”。', '八大行动', '人才服务|科技创新|数字政务'],
    ['税务部门落实包括资源税、印花税、房产税等在内的“六税两费”减免。', '六税两费', '资源税|印花税|房产税'],
  ])('%s', (text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: true });
  });
});
