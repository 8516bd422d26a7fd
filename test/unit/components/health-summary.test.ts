import { expect, test, vi } from 'vitest';
import { summary } from '../../../components/sidebar/health/summary.ts';
import { healthWith } from './a-health.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));

test.each([
  ['doubtful', 'found', 'missing', 'Not read here: Stage. The rest works as usual.'],
  ['doubtful', 'missing', 'hidden', 'Not read here: E-mail, Stage. Where the page shows it, point at it.'],
  [
    'bad',
    'ambiguous',
    'found',
    'Baton no longer finds what it needs on this page. Not read here: E-mail. Where the page shows it, point at it.',
  ],
  ['bad', 'found', 'found', 'Baton no longer finds what it needs on this page.'],
  ['good', 'found', 'found', 'Baton reads what it needs on this page.'],
] as const)('a page that is %s, its e-mail %s and its stage %s', (light, email, stage, said) => {
  const fields = [
    { field: 'email', state: email, misses: 0 },
    { field: 'stage', state: stage, misses: 0 },
  ] as const;
  expect(summary(healthWith(fields, { light }))).toBe(said);
});
