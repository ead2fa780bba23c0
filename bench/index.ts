import { buildData } from '../data/build';
import { benchReading } from './reading';

/** `npm run bench`: all benchmarks; `-- --json` prints one JSON object, a part for each. */
async function main(asJson: boolean): Promise<void> {
  await buildData();
  const figures = { reading: await benchReading() };
  if (asJson) console.log(JSON.stringify(figures));
  else for (const [part, values] of Object.entries(figures)) console.table({ [part]: values });
}

await main(process.argv.includes('--json'));
