import { describe, expect, it } from 'vitest';
import { brightness } from '../../../lib/content/page-theme.ts';

describe('the brightness of a colour, as browsers write it', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(20, 24, 31)', 0.09],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['oklch(0.145 0 0)', 0.145],
    ['lab(96 0 0)', 0.96],
    ['color(srgb 0.1 0.1 0.1)', 0.1],
  ])('of %s is %d', (colour, expected) => {
    expect(brightness(colour)).toBeCloseTo(expected, 2);
  });

  it.each([
    'rgba(0, 0, 0, 0)',
    'rgba(255, 255, 255, 0.2)',
    'transparent',
    'oklch(0.98 0 0 / 0.1)',
  ])('of %s is not known', (colour) => {
    expect(brightness(colour)).toBeUndefined();
  });
});
