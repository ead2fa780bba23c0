import { expect, it } from 'vitest';
import { Lines, packLines } from './lines';
import { Sections, packSections } from './sections';
import { packReadings, SpokenKeys } from './spoken-keys';

it('gives back every line, empty ones too', () => {
  const lines = ['', 'to lead', '', '长 (cháng)', ''];
  const column = new Lines(packLines(lines), lines.length);
  expect(lines.map((_, i) => column.line(i))).toEqual(lines);
  expect(lines.map((_, i) => column.isEmpty(i))).toEqual([true, false, true, false, true]);
});

it('gives back the readings of entries, whether or not they go character by character', () => {
  const entries = [
    { key: '长大', pinyin: ['zhǎng', 'dà'] },
    { key: '长期', pinyin: ['cháng', 'qī'] },
    { key: '3q', pinyin: ['sān', 'Q'] },
    { key: '哪儿', pinyin: ['nǎr'] },
    { key: '长江', pinyin: ['Cháng', 'Jiāng'] },
  ];
  const file = packSections(packReadings(entries)).slice().buffer;
  const lengths = Uint8Array.from(entries, ({ key }) => key.length);
  const readings = new SpokenKeys(new Sections(file), 0, lengths);
  expect(entries.map(({ key }, i) => readings.pinyin(i, key))).toEqual(entries.map(({ pinyin }) => pinyin));
});
