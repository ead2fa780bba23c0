import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packSections, Sections } from '../reading/sections';
import { thinOut } from '../reading/sparse';
import { ROOT } from './paths';

/** Makes what ships of the trained model, `data/polyphones.bin` (by `npm run train`). */
export const compilePolyphones = (): Uint8Array =>
  thinOutModel(readFileSync(path.join(ROOT, 'data/polyphones.bin')));

/** A model as trained, its table thinned out. */
export function thinOutModel(file: Uint8Array): Uint8Array {
  const trained = new Sections(file.slice().buffer as ArrayBuffer);
  const { bits, values } = thinOut(trained.i8(4));
  return packSections([trained.u8(0), trained.u8(1), trained.u8(2), trained.u8(3), bits, values]);
}
