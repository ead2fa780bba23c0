import { buildData } from '../data/build';
import { benchMemory } from './memory';
import { benchPage } from './page';
import { benchReading } from './reading';
import { benchVocabulary } from './vocabulary';

const PARTS = { reading: benchReading, page: benchPage, memory: benchMemory, vocabulary: benchVocabulary };

/**
 * `npm run bench`: all benchmarks, `npm run bench -- page` one of them (for all but `reading` the extension must have
 * been built); with `--json` prints one JSON object, a part for each.
 */
async function main(args: readonly string[]): Promise<void> {
  await buildData();
  const wanted = Object.entries(PARTS).filter(([part]) => args.includes(part));
  const figures: Record<string, unknown> = {};
  for (const [part, run] of wanted.length > 0 ? wanted : Object.entries(PARTS)) figures[part] = await run();
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else console.dir(figures, { depth: null });
}

await main(process.argv.slice(2));
