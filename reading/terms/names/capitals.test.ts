import { describe, expect, it } from 'vitest';
import { writtenIn } from '../../test-parts';
import { realReader } from '../../test-reader';

const reader = await realReader();

describe('capitals', () => {
  it.each([
    ['丁薛祥出席会议。', 'Dīng Xuēxiáng chūxí huìyì'],
    ['习近平总书记强调', 'Xí Jìnpíng zǒngshūji qiángdiào'],
    ['王沪宁出席', 'Wáng Hùníng chūxí'],
    ['总书记强调', 'zǒngshūji qiángdiào'],
    ['记者旦增嘎瓦报道', 'jìzhě Dànzēng Gāwǎ bàodào'],
    ['总统武契奇表示', 'zǒngtǒng Wǔqìqí biǎoshì'],
    ['欧阳修', 'Ōuyáng Xiū'],
    ['村里的刘同志来了', 'cūnlǐ de Liú tóngzhì lái le'],
    ['记者罗文娟报道', 'jìzhě Luó Wénjuān bàodào'],
    ['强巴林寺', 'Qiángbālín Sì'],
    ['队员次林旺姆：', 'duìyuán Cìlín Wàngmǔ'],
    ['在桑珠村，', 'zài Sāngzhū Cūn'],
    ['到康马县穷康村', 'dào Kāngmǎ Xiàn Qióngkāng Cūn'],
    ['西藏自治区', 'Xīzàng Zìzhìqū'],
    ['长江、黄河', 'Cháng Jiāng Huáng Hé'],
    ['中非合作', 'Zhōng Fēi hézuò'],
    ['访华、援藏', 'fǎng Huá yuán Zàng'],
    ['全国人大常委会', 'Quánguó Réndà Chángwěihuì'],
    ['中华人民共和国', 'Zhōnghuá Rénmín Gònghéguó'],
    ['全国人民代表大会常务委员会', 'Quánguó Rénmín Dàibiǎo Dàhuì Chángwù Wěiyuánhuì'],
    ['政协、中宣部', 'Zhèngxié Zhōngxuānbù'],
    ['俄羅斯', 'Éluósī'],
    ['曲水县', 'Qūshuǐ Xiàn'],
    ['新时代，内地和互联网', 'xīnshídài nèidì hé hùliánwǎng'],
  ])('of %s', (text, pinyin) => expect(writtenIn(reader, text)).toBe(pinyin));
});
