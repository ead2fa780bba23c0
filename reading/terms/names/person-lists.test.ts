import { describe, expect, it } from 'vitest';
import { found } from './testing';

describe('lists of persons', () => {
  it.each([
    [
      'after who they are',
      '县|领导|雷|强、|谭|道|军、|郑|大|柱|等|出席|会议',
      ['p 雷强', 'p 谭道军', 'p 郑大柱'],
    ],
    [
      'that are not announced',
      '。|杨|秀|英、|付|乐|平、|刘|俊、|肖|红|梅|等|在|主席台|前排|就座',
      ['p 杨秀英', 'p 付乐平', 'p 刘俊', 'p 肖红梅'],
    ],
    ['of two between leaders and what they do', '县|领导|扎西、|王|丽|陪同|调研', ['p 扎西', 'p 王丽']],
    ['after one with a post', '副|市长|余|斌、|刘|忠|华|参加', ['p 余斌', 'p 刘忠华']],
    ['that end with 和', '由|陈|佳|鹏、|严|海|平|和|邓|志|舰|组成', ['p 陈佳鹏', 'p 严海平', 'p 邓志舰']],
    ['before their number', '，|费|俊|杰、|邓|清|明、|张|陆|3|名|航天员', ['p 费俊杰', 'p 邓清明', 'p 张陆']],
    ['with brackets', '代表|王|一|山(|女)、|李|石|松(|白族)、|周|勇', ['p 王一山', 'p 李石松', 'p 周勇']],
    ['with a blank inside a name', '领导|李|小|明、|张| |伟、|王| |强。', ['p 李小明', 'p 张伟', 'p 王强']],
    [
      'with names in transcription among them',
      '。|王|东|伟、|纪|强、|苏|雅|勒|其|其|格、|郭|玉|峰|出席',
      ['p 王东伟', 'p 纪强', 'p 苏雅勒其其格', 'p 郭玉峰'],
    ],
    [
      'with Tibetan names among them',
      '领导|扎西|平措、|牟|文|永、|次|林|旺姆、|赵|武|等',
      ['p 扎西平措', 'p 牟文永', 'p 次林旺姆', 'p 赵武'],
    ],
    [
      'with a name that begins like a word',
      '领导|唐|年|平、|王朝|晖、|严|海|峰|等',
      ['p 唐年平', 'p 王朝晖', 'p 严海峰'],
    ],
    [
      'with a name that ends in 和',
      '。|罗|富|和、|周|小|川、|王|家|瑞。',
      ['p 罗富和', 'p 周小川', 'p 王家瑞'],
    ],
    [
      'in a bracket, with blanks between',
      '讯(|石|磊 |肖|小|涛 |赵|文|彬)',
      ['p 石磊', 'p 肖小涛', 'p 赵文彬'],
    ],
    [
      'in a row, with blanks between',
      '丁|学|东 |王|文|军 |孙|绍|平 |冯|飞|云',
      ['p 丁学东', 'p 王文军', 'p 孙绍平', 'p 冯飞云'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['of places', '到|[江达]、|[白朗]、|[康马]|等|县'],
    ['of goods', '种植|黄瓜、|白菜、|金针、|苗木|等'],
    ['of slogans', '坚持|富民、|强|边、|固|边|等'],
    ['of phrases that begin alike', '，|边|斗争、|边|备战、|边|建设，'],
    ['of two', '。|江|海、|白|云|之间'],
    ['of two that leaders do nothing after', '领导|江|海、|白|云|之间'],
    ['in rows that are none', '江|城 |白|云 |青|山'],
  ])('none %s', (_, text) =>
    expect(found(text).filter((name) => name.startsWith('p') && name.length < 6)).toEqual([]),
  );
});
