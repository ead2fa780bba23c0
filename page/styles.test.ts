import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings';
import { pageStyle } from './styles';

type Colour = readonly [red: number, green: number, blue: number];

const colourOf = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as never;

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const [red, green, blue] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as unknown as Colour;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of the five tones over text of a colour. */
function toneColours(text: string): Colour[] {
  const style = pageStyle({ ...DEFAULT_SETTINGS, pinyinColour: 'tones' });
  const rules = style.matchAll(
    /\[data-tone="\d"\] \{ color: (?:color-mix\(in srgb, )?(#\w{6})(?: (\d+)%, currentColor\))?/g,
  );
  return [...rules].map(([, hex = '', share = '100']) => {
    const own = colourOf(text);
    const part = Number(share) / 100;
    return colourOf(hex).map((value, i) => value * part + (own[i] ?? 0) * (1 - part)) as unknown as Colour;
  });
}

describe('the colours of tones', () => {
  it.each([
    ['#000000', '#ffffff'],
    ['#333333', '#ffffff'],
    ['#ffffff', '#1d1f24'],
    ['#ece9e4', '#1d1f24'],
    ['#cccccc', '#1d1f24'],
  ])('over text of %s can be read on %s', (text, paper) => {
    const colours = toneColours(text);
    expect(colours).toHaveLength(5);
    for (const colour of colours) expect(contrast(colour, colourOf(paper))).toBeGreaterThanOrEqual(4.5);
  });
});
