import { describe, expect, it } from 'vitest';
import { expansionOf } from './testing';

describe('no list of the slogan’s', () => {
  it.each<[why: string, text: string, slogan: string]>([
    [
      'as many unrelated phrases right after',
      '双方秉持“四好”精神，巩固传统友谊、加强战略沟通、增进政治互信、妥善管控分歧。',
      '四好',
    ],
    ['the quotations before it in a row', '学好“三大纪律”“八项注意”“两个务必”精神。', '两个务必'],
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
      'a time before the slogan, which is itself the last item',
      '重点检查推诿扯皮、优亲厚友、吃拿卡要问题以及换届以来“四风”线索办理情况。',
      '四风',
    ],
    ['a verb joined to the last of too few', '围绕“三业”答卷，扶持牧业、林业和推动就业。', '三业'],
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
    [
      'a chain of slogans, each with its verb',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '两个维护',
    ],
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
    ['a new sentence that begins 即日起', '全乡推行“三包”。即日起包村、包组、包户干部到岗。', '三包'],
    [
      'a sentence with as many pieces as a compound slogan counts',
      '合作社推行“两化三制”，即为了扭转连年亏损的经营局面，推进标准化、规模化，而实行的社长任期制、社员积分制和年终分红制。',
      '两化三制',
    ],
    ['指导 is not 指', '落实“三项机制”指导意见、实施细则、考核办法。', '三项机制'],
    ['a verb joined to the last of too few', '围绕“三业”答卷，扶持牧业、林业和推动就业。', '三业'],
    [
      'a list with its count, without the head',
      '落实“三代办”，采取广播、短信、入户三种方式宣传草场政策。',
      '三代办',
    ],
    [
      'a headline and what follows its dash',
      '牧业新技术走进千家帐篷——全县农技推广能手表彰会 两院专家讲座侧记',
      '两院专家',
    ],
    ['nothing near', '干部群众认真学习“六个必须”，表示要落实到行动上。', '六个必须'],
  ])('%s', (_why, text, slogan) => {
    expect(expansionOf(text, slogan)).toBeUndefined();
  });
});
