import { characterSet } from '../../character-set';
import type { TermKind } from '../../types';

/** How a name ends, and what that makes of it. */
export interface Ending {
  zh: string;
  en: string;
  kind: TermKind;
  /** Most characters before the ending. */
  reach: number;
  /** Only right after a place (康马县…): by itself it ends too many ordinary words. */
  anchored?: true;
}

const place = (zh: string, en: string, reach = 5): Ending => ({ zh, en, kind: 'place', reach });
const body = (zh: string, en: string, reach = 10): Ending => ({ zh, en, kind: 'institution', reach });
const anchored = (ending: Ending): Ending => ({ ...ending, anchored: true });

/** The longer first where one ends like another. */
export const ENDINGS: readonly Ending[] = [
  place('村', 'Village'),
  place('乡', 'Township'),
  place('镇', 'Town'),
  place('社区', 'Community', 6),
  place('街道', 'Subdistrict'),
  place('寺', 'Monastery'),
  place('乡镇', 'township'),
  place('村民小组', 'villagers’ group'),
  place('组', 'group', 2),
  place('湿地公园', 'Wetland Park', 8),
  place('国家湿地公园', 'National Wetland Park', 8),
  place('冰川公园', 'Glacier Park', 8),
  place('自然保护区', 'Nature Reserve', 8),
  place('国家公园', 'National Park', 8),
  place('风景名胜区', 'Scenic Area', 8),
  place('景区', 'Scenic Area', 6),
  place('草原', 'Grassland', 5),
  place('雪山', 'Snow Mountain', 5),
  place('冰川', 'Glacier', 5),
  place('庄园', 'Manor', 5),
  place('遗址', 'site', 8),
  place('水电站', 'Hydropower Station', 6),
  place('水库', 'Reservoir', 5),
  place('大桥', 'Bridge', 6),
  place('隧道', 'Tunnel', 6),
  place('口岸', 'Port of Entry', 4),
  place('机场', 'Airport', 6),
  place('大道', 'Avenue', 5),
  place('牧场', 'Pasture', 5),
  place('林场', 'Forest Farm', 5),
  place('农场', 'Farm', 5),
  body('边境检查站', 'Border Checkpoint', 6),
  body('边境派出所', 'Border Police Station', 6),
  body('派出所', 'Police Station', 6),
  body('有限责任公司', 'Co., Ltd.', 16),
  body('有限公司', 'Co., Ltd.', 16),
  body('专业合作社', 'Specialised Cooperative', 12),
  ...(
    [
      ['委', 'Party Committee', 0],
      ['政府', 'Government', 0],
      ['人民政府', 'People’s Government', 0],
      ['人大', 'People’s Congress', 0],
      ['人大常委会', 'People’s Congress Standing Committee', 0],
      ['政协', 'People’s Political Consultative Conference committee', 0],
      ['纪委', 'Commission for Discipline Inspection', 0],
      ['纪委监委', 'Commissions for Discipline Inspection and Supervision', 0],
      ['委组织部', 'Party Committee Organisation Department', 0],
      ['委宣传部', 'Party Committee Publicity Department', 0],
      ['委统战部', 'Party Committee United Front Work Department', 0],
      ['委政法委', 'Party Committee Political and Legal Affairs Commission', 0],
      ['委党校', 'Party Committee School', 0],
      ['委办公室', 'Party Committee Office', 0],
      ['村委会', 'Villagers’ Committee', 4],
      ['居委会', 'Residents’ Committee', 4],
      ['村党支部', 'Village Party Branch', 4],
      ['局', 'Bureau', 10],
      ['支队', 'Detachment', 8],
      ['大队', 'Brigade', 8],
      ['小学', 'Primary School', 8],
      ['中学', 'Secondary School', 8],
      ['学校', 'School', 8],
      ['幼儿园', 'Kindergarten', 8],
      ['大学', 'University', 6],
      ['学院', 'College', 8],
      ['研究院', 'Research Institute', 12],
      ['医院', 'Hospital', 8],
      ['法院', 'Court', 6],
      ['检察院', 'Procuratorate', 6],
      ['公司', 'Company', 10],
      ['集团', 'Group', 8],
      ['合作社', 'Cooperative', 10],
      ['联合会', 'Federation', 8],
      ['协会', 'Association', 8],
      ['基地', 'base', 10],
      ['产业园', 'Industrial Park', 8],
      ['工业园区', 'Industrial Park', 8],
      ['开发区', 'Development Zone', 8],
      ['服务中心', 'Service Centre', 10],
      ['博物馆', 'Museum', 8],
      ['纪念馆', 'Memorial Hall', 8],
      ['文化馆', 'Cultural Centre', 6],
      ['图书馆', 'Library', 6],
    ] as const
  ).map(([zh, en, reach]) => anchored(body(zh, en, reach))),
].toSorted((a, b) => b.zh.length - a.zh.length);

/** What no name holds before its ending: the name starts after it. */
export const STOPS = characterSet(
  '的在到从里上仅找辖是和与及了对把被向由于以等各该本全每这那为至往赴位某此其或并让使给跟同请也都还就又而但则将已曾正才只所之着过们个只座条项名户家次第近沿驻看受距离去来回进入出经',
);

/** Words before which a name may begin, apart from single characters. */
export const LEADS: ReadonlySet<string> = new Set([
  '当地',
  // 委员会.
  '员会',
  '会见',
  '会谈',
  '会同',
  '访问',
  '出席',
  '加速',
  '加快',
  '保护',
  '巩固',
  '本地',
  '走进',
  '来到',
  '位于',
  '前往',
  '深入',
  '走访',
  '地处',
  '坐落',
  '抵达',
  '返回',
  '离开',
  '成立',
  '建设',
  '打造',
  '支持',
  '帮助',
  '组织',
  '通过',
  '依托',
  '围绕',
  '记者',
  '本报',
  '今年',
  '去年',
  '近日',
  '日前',
  '目前',
  '如今',
  '分别',
  '主要',
  '以及',
  '包括',
  '覆盖',
  '涉及',
  '联合',
  '携手',
  '邀请',
  '带领',
  '率领',
  '看望',
  '慰问',
  '调研',
  '考察',
  '视察',
  '途经',
  '经过',
  '穿过',
  '隶属',
  '属于',
  '担任',
  '任职',
  '来自',
  '毕业',
  '就读',
  '推动',
  '实施',
  '促进',
  '加强',
]);

/** Characters that make another word of the ending after them: 布局, 格局, 大局. */
export const JOINED: ReadonlySet<string> = new Set([
  '布局',
  '格局',
  '大局',
  '结局',
  '新局',
  '全局',
  '僵局',
  '时局',
  '政局',
  '变局',
  '战局',
  '乡镇',
  '乡村',
  '农村',
  '城乡',
  '镇村',
  '村镇',
]);

/** What stands before 村, 镇 and the like without making a name. */
export const GENERIC: ReadonlySet<string> = new Set(
  '支线 通用 军用 情系 因 无访 清廉 用好 治理 行政 自然 小康 新 美丽 特色 边境 贫困 示范 重点 搬迁 试点 中心 城 乡 农 山 古 旧 老 新农 城中 村 全 本 各 该 某 多 每 数 几 驻 进 出 入 下 回 返 离 同 邻 外 内 东 西 南 北 我 你 他 她 它 我们 他们 传统 文明 幸福 和谐 平安 智慧 数字 绿色 生态 旅游 民族 民宿 电商 淘宝 明星 样板 标杆 先进 后进 落后 软弱涣散 薄弱 空心 脱贫 出列 深度贫困 革命 老区 抵边 高寒 偏远 易地搬迁 安置 集中安置 康养 文化 历史 历史文化 红色 乡 县 区 市 省 小城 城 集 重 建制 卫星 特色小 强 名 大 小 千 百 万 两 三 一 二 整 帮扶 结对 联系 包 帮 强基惠民 地方 农牧 农业 牧业 渔 林 半农半牧 纯牧业 城市 农村 未来 和美 宜居 最美 国家 国际 自治区 自治 智能 老旧 街道 单位型 新型 互嵌式 融合 共建 共享 家 住宅 居民 人民 中国 世界 大型 中小型 原始 天然 人工 退化 高山 沙化 优质 边贸 陆路 海关 航空 公路 铁路 一类 对外开放 考古 文化遗产 历史 古代 革命 大 佛教 藏传佛教 各大 主 家庭 国营 现代 生态 休闲 种植 养殖 示范 标准化 城镇 公立 民办 寄宿制 职业 技术 高等 专科 重点 综合 附属 上级 下级 基层 地方 中小 龙头 国有 民营 上市 建筑 保险 物业 旅游 科技 投资 专业 股份 教育 实践 培训 生产 实训 产业 原料 出口 电影 邮政 总 分 当 时 结 格 布 棋 平 小 党小 领导小 工作 高海拔 海底 水下 界小 讨论小 受灾 受灾村 属地 辖区'.split(
    ' ',
  ),
);
