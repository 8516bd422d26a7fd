/** What the built extension weighs, compressed as a browser would fetch it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weigh, withImports } from '../bench/size.ts';
import { root } from './source-files.ts';

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(root, '.output', build);

  it('puts at most 15 kB on a page', () => {
    expect(weigh(join(folder, 'edge.js'))).toBeLessThanOrEqual(15);
  });

  it('puts no framework and no schema library on a page', () => {
    const text = [...withImports(join(folder, 'edge.js')).values()].join('\n');
    // What preact and zod carry in every form of their bundles.
    expect(text).not.toMatch(/dangerouslySetInnerHTML|diffed|__k\b/);
    expect(text).not.toMatch(/ZodError|invalid_type|too_small/);
  });

  it('has a worker of at most 60 kB', () => {
    expect(weigh(join(folder, 'background.js'))).toBeLessThanOrEqual(60);
  });
});
