import { describe, expect, it } from 'vitest';
import { expansionOf, type SpelledOutCase } from './testing';

describe('a list after its slogan', () => {
  it.each<SpelledOutCase>([
    [
      'OCR: half-width marks',
      '县里坚持"三个必须":必须公开,必须公平,必须公正。',
      '三个必须',
      '必须公开|必须公平|必须公正',
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
      '分别指的是',
      '墙上的“三个不出”分别指的是小事不出组、大事不出村、难事不出乡。',
      '三个不出',
      '小事不出组|大事不出村|难事不出乡',
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
      '完善“四议两公开”（即提议、商议、审议、决议、决议公开、结果公开）。',
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
      'a quotation that holds the list, and a stray mark behind it',
      '推行“四声服务”，“四声服务”即“有声迎客，轻声解惑，高声提醒，柔声送别”。“有声迎客，指窗口先开口。',
      '四声服务',
      '有声迎客|轻声解惑|高声提醒|柔声送别',
    ],
    [
      'a quotation that goes on after the slogan',
      '当地提出“三在田间·好日子”：“学在田间长本领、干在田间添收入、乐在田间聚人心”。',
      '三在田间',
      '学在田间长本领|干在田间添收入|乐在田间聚人心',
    ],
    ['分别是 and a colon', '新人要有“三劲”，分别是：韧劲、拼劲、巧劲。', '三劲', '韧劲|拼劲|巧劲'],
    [
      '指',
      '村里治“三乱”。三乱指乱贴乱画、乱停乱放、乱倒乱泼；大家拍手叫好。',
      '三乱',
      '乱贴乱画|乱停乱放|乱倒乱泼',
    ],
    ['即 after a stop', '全乡落实“两包”。即包片到户、包事到底。', '两包', '包片到户|包事到底'],
    ['即 after a colon', '“三修”：即修水渠；修机耕路；修羊圈。', '三修', '修水渠|修机耕路|修羊圈'],
    [
      'a question and its answer',
      '1.“三项补贴”是什么？\n答：良种、农机、草料。',
      '三项补贴',
      '良种|农机|草料',
    ],
    [
      'up to where the next slogan is explained',
      '“三项服务”：代办证照；代购农资；代收包裹；“两项承诺”：随叫随到；不收一分。',
      '三项服务',
      '代办证照|代购农资|代收包裹',
    ],
    [
      'the parts of the slogan parted by commas, their members by pause marks',
      '建成“两路三桥”，包括东环路、西环路，以及南门桥、北门桥、老街桥。',
      '两路三桥',
      '东环路|西环路|南门桥|北门桥|老街桥',
    ],
    [
      'two halves of one length alone in brackets',
      '打好“两大会战”（旧村改造和水库扩容）。',
      '两大会战',
      '旧村改造|水库扩容',
    ],
    [
      'after a dash, each in quotation marks',
      '守着“三件宝贝”——“勤”、“俭”、“和”，日子越过越好。',
      '三件宝贝',
      '勤|俭|和',
    ],
    [
      'long items that open with the head: what they are, not how it is done',
      '“三送”包括：为牧民送一堂冬防课，讲清棚圈加固、饲草储备、牲畜防疫的要点；送一箱常用药，由乡卫生院逐户登记、按季补齐、教会使用；送一本联系簿，写明医生电话。',
      '三送',
      '送一堂冬防课|送一箱常用药|送一本联系簿',
    ],
    [
      'parts of several clauses, each closing with the head',
      '“三个转变”：从各放各的羊，冬天挤在一处，向轮牧转变；从卖活畜，向卖风干肉转变；从等人收，向上网卖转变。',
      '三个转变',
      '从各放各的羊，冬天挤在一处，向轮牧转变|从卖活畜，向卖风干肉转变|从等人收，向上网卖转变',
    ],
    [
      'what it is summed up as, in quotation marks',
      '“三件小事”约定的内容归纳为“修灯、补路、清沟”。',
      '三件小事',
      '修灯|补路|清沟',
    ],
    [
      'the sentence glued to the last, behind the head that closes the others',
      '“三员”即护林员、护草员、水管员队伍一起上。',
      '三员',
      '护林员|护草员|水管员',
    ],
    [
      'a verb before the head that opens the members',
      '冬防要管住“三乱”行为，即整治乱烧荒、乱扔烟头、乱放鞭炮。',
      '三乱',
      '乱烧荒|乱扔烟头|乱放鞭炮',
    ],
    [
      'pauses and commas between members that show the head',
      '提升“四有”（村有产业、有合作社，户有项目、有技能）机制。',
      '四有',
      '村有产业|有合作社|户有项目|有技能',
    ],
    [
      'a clause that goes on without the head',
      '达到“四有”标准：即村有产业、有合作社，户有项目、有技能，户均收入过万。',
      '四有',
      '村有产业|有合作社|户有项目|有技能',
    ],
    [
      'the first of them that begins like an ordinal',
      '“三支队伍”下乡力量：第一书记、农技员、联户长。',
      '三支队伍',
      '第一书记|农技员|联户长',
    ],
    [
      'a bracket after the last member',
      '三晒：晒账本、晒工分、晒分红（每季度末在村口公示，由牧民代表签字、村监委盖章等）。',
      '三晒',
      '晒账本|晒工分|晒分红',
    ],
    [
      'lines with bullets, a name before the colon of each',
      '护边员不只是“巡逻员”，还要当好“四员”：\n• 巡逻员：每周走一遍界桥\n• 宣传员：把政策带进帐篷\n• 调解员：草场纠纷不出组\n• 卫生员：随身带药箱\n乡里每月考核一次。',
      '四员',
      '巡逻员|宣传员|调解员|卫生员',
    ],
    [
      'terms of 1+2+N one by one',
      '推行“1+2+N”模式，“1”是一个支部，“2”是两支队伍，“N”是多方力量。',
      '1+2+N',
      '一个支部|两支队伍|多方力量',
    ],
  ])('%s', (_what, text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: false });
  });
});

describe('a list after its slogan that names only some', () => {
  it.each<[text: string, slogan: string, members: string]>([
    ['启动“六大行动”，包括垃圾分类、厕所改造、道路硬化等。', '六大行动', '垃圾分类|厕所改造|道路硬化'],
  ])('%s', (text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: true });
  });
});
