import { describe, expect, it, vi } from 'vitest';
import { freshSite, parseSite } from '../../../lib/content/site-memory.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

describe('what is remembered of a site', () => {
  it('is read as it was stored', () => {
    expect(parseSite({ open: false, width: 400, height: 0.5 })).toEqual({ open: false, width: 400, height: 0.5 });
  });

  it.each([undefined, null, 'open', 7, [], {}])('is the default where %j is stored', (stored) => {
    expect(parseSite(stored)).toEqual(freshSite);
  });

  it.each([
    [
      { width: 5000, height: 0.5, open: true },
      { height: 0.5, open: true, width: freshSite.width },
    ],
    [
      { width: '400', height: 0.5 },
      { height: 0.5, width: freshSite.width },
    ],
    [
      { width: 400, height: Number.NaN },
      { width: 400, height: freshSite.height },
    ],
    [
      { width: 400, height: -1, open: 'yes' },
      { width: 400, height: freshSite.height },
    ],
  ])('keeps what makes sense of %j', (stored, expected) => {
    expect(parseSite(stored)).toEqual(expected);
  });
});
