import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packSections, Sections } from '../reading/sections';
import { thinOut } from '../reading/sparse';
import { ROOT } from './paths';

/** Makes what ships of the trained model (`data/polyphones.bin`, by `npm run train`): the same, its table thinned out. */
export function compilePolyphones(): Uint8Array {
  const file = readFileSync(path.join(ROOT, 'data/polyphones.bin'));
  const trained = new Sections(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const { bits, values } = thinOut(trained.i8(4));
  return packSections([trained.u8(0), trained.u8(1), trained.u8(2), trained.u8(3), bits, values]);
}
