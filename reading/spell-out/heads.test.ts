import { describe, expect, it } from 'vitest';
import { expansionOf, type SpelledOutCase } from './testing';

describe('a list whose members share the slogan’s head', () => {
  it.each<SpelledOutCase>([
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
      'ordinals after a question',
      '“三项补助”是什么？\n答：一是棚圈加固，二是良种引进，三是饲草储备。',
      '三项补助',
      '棚圈加固|良种引进|饲草储备',
    ],
    [
      'figures in one line',
      '“三项准备”是什么？1、检修农机具；备足油料。2、晾晒种子。3、疏通水渠，修好闸口。',
      '三项准备',
      '检修农机具|晾晒种子|疏通水渠',
    ],
    [
      'ordinals of which each is one of something',
      '学校办起“三个一活动”。\n一、背一首古诗\n每周五午后在操场进行。\n二、种一棵小树\n由班主任带队。\n三、敬一次老人\n走进村里的养老院。',
      '三个一活动',
      '背一首古诗|种一棵小树|敬一次老人',
    ],
    [
      'what each clause does its work with',
      '护林队靠“三心”守山，用恒心走完每条山路，用细心记下每处火点，用热心劝住每位游客。',
      '三心',
      '恒心|细心|热心',
    ],
    [
      'a member with pause marks of its own that closes with the head',
      '站里风雪无阻，疫苗、药品、消毒用品到帐篷，牧业技术到帐篷，保险理赔到帐篷，“三个到帐篷”暖人心。',
      '三个到帐篷',
      '疫苗、药品、消毒用品到帐篷|牧业技术到帐篷|保险理赔到帐篷',
    ],
    [
      'a cue far from the slogan',
      '“三个到帐篷”是兽医站走了多年牧道才摸索出来的老办法，具体是指疫苗、药品到帐篷，牧业技术到帐篷，保险理赔到帐篷。',
      '三个到帐篷',
      '疫苗、药品到帐篷|牧业技术到帐篷|保险理赔到帐篷',
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
      'items of one clause, but one',
      '什么是“四个不得”？\n1.不得在草场取土；\n2.不得未报村委会，转租集体棚圈；\n3.不得私拉电线；\n4.不得焚烧地膜。',
      '四个不得',
      '不得在草场取土|不得未报村委会，转租集体棚圈|不得私拉电线|不得焚烧地膜',
    ],
    [
      'the members’ own preposition',
      '乡里以“三个结合”学技术。\n与春耕备耕相结合。农技员住进村里。\n与冬季培训相结合。每月办一期班。\n与合作社订单相结合。学了就能用上。',
      '三个结合',
      '与春耕备耕相结合|与冬季培训相结合|与合作社订单相结合',
    ],
    [
      'sentences that open with a quotation',
      '兽医站有个“三针法”。\n“早针”赶在转场前。防疫员背着冷藏箱进沟。\n“补针”不落一头。新生羊羔满月就补。\n“查针”用数据说话，抽血化验才算数。',
      '三针法',
      '早针|补针|查针',
    ],
    [
      'the last two joined, the sentence going on',
      '他们把“五业”连成一片，带动牧业、林业、渔业、手工业和民宿业的年轻人回乡。',
      '五业',
      '牧业|林业|渔业|手工业|民宿业',
    ],
    [
      'the last two joined, the head before them',
      '驻村干部把“四问”挂在嘴边，进门不说客套话，问收入、问出行、问就医与问上学。',
      '四问',
      '问收入|问出行|问就医|问上学',
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
  ])('%s', (_what, text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: false });
  });
});

describe('a slogan of its members’ first characters', () => {
  it.each<SpelledOutCase>([
    ['initials', '“百校示范、千村提升”工程实施三年，“百千工程”成效显著。', '百千工程', '百校示范|千村提升'],
  ])('%s', (_what, text, slogan, members) => {
    expect(expansionOf(text, slogan)).toEqual({ members: members.split('|'), partial: false });
  });
});
