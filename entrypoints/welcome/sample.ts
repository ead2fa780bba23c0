/** A short article in the genre, written for this page. The county and its people are invented. */
export const SAMPLE = {
  title: '雪山脚下的新气象',
  paragraphs: [
    '初冬的红柳县，阳光洒满河谷。今年以来，该县坚持以人民为中心的发展思想，大力践行“四敢”要求，推动高质量发展取得新成效。',
    '在桑珠村，村里严格落实“四议两公开”工作法，把为民办实事落到实处。村党支部书记说：“三会一课不能走过场，党员干部要带头干，群众才会跟着干。”',
    '该县还提出“三个一批”工作思路，即培训一批骨干、扶持一批合作社、打造一批示范村，着力补齐短板弱项。',
  ],
} as const;
