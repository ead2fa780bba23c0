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
