import { characterSet, union } from '../../character-set';

/**
 * Surnames, the commonest five hundred and those of persons in the glossary; source: the Ministry of Public Security's
 * yearly lists and 百家姓.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常汤赖樊殷洪翟安颜倪邢温牛季牟葛齐庞乔文伍庄华芦聂章焦柳詹鲁岳关路俞辛管艾祝左涂谷祁时舒耿卜符纪尤项欧阎裘柴梅童凌毕单裴霍鲍蓝宁欧翁甘佟仇蒲滕包穆饶缪冉车柯阳阮边边鞠曲明占卓苗盛游成娄房蔚冼苟隋司池冷查苑简屈原费卞丛解楚瞿闵戚卫景晏应粟桂邬郁车巩封刁楼申迟代麦储匡沙揭初吉敖桑褚饶商宫窦臧战晁练荆岑谌郎宗靳栾湛嵇但奚仝蔺郜杭扈燕井米谯敬喻居随幸兰强巫植班缑禹覃计亓权鹿全竺桓习屠尚易连甄寇滑佘厉栗晋蒙芮帅危姬盖仲闻阚茹谈於郇糜濮綦逄隗昝郗逯訾仉雍胥邸亢庹冀劳宿宣郏邰朴苟骆荀宦蹇佴漆沃辜税矫郄璩鲜隆禄傅柏萧虞荣邝鄢阙狄茅皮贝施丘廉雒康匡淳苍汝戎莘卿';
const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '端木',
  '南宫',
  '独孤',
  '长孙',
  '宇文',
  '轩辕',
  '闻人',
  '拓跋',
  '呼延',
  '赫连',
  '西门',
];
/** Surnames that are mostly something else: believed where three characters stand after a post or in a list of persons. */
const RARE = '信和惠麻戈双云农丰那贡母支古席';
export const RARE_SURNAMES = characterSet(RARE);
export const SURNAMES = characterSet(SINGLE);
export const ANY_SURNAMES = union(SURNAMES, RARE_SURNAMES);
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(DOUBLE);

/** Surnames that are not read as the character mostly is. */
export const SURNAME_READINGS: Readonly<Record<string, string>> = {
  单: 'shàn',
  解: 'xiè',
  仇: 'qiú',
  任: 'rén',
  曾: 'zēng',
  查: 'zhā',
  区: 'ōu',
  盖: 'gě',
  朴: 'piáo',
  翟: 'zhái',
  覃: 'qín',
  乐: 'yuè',
  冼: 'xiǎn',
  宁: 'níng',
  燕: 'yān',
  华: 'huà',
  纪: 'jǐ',
  缪: 'miào',
  应: 'yīng',
  葛: 'gě',
  车: 'chē',
  卜: 'bǔ',
  薄: 'bó',
  种: 'chóng',
  谌: 'chén',
  尉: 'yù',
  令: 'líng',
  长: 'zhǎng',
  曲: 'qū',
  臧: 'zāng',
  晁: 'cháo',
  隗: 'kuí',
};
