import { describe, expect, test } from 'vitest';
import { reportText } from '../../../components/sidebar/health/report-text.ts';
import { healthWith } from './a-health.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';
const running = { version: '1.2.3', userAgent: chrome };

const health = healthWith(
  [
    {
      field: 'email',
      state: 'missing',
      misses: 4,
      missingSince: Date.UTC(2026, 10, 20, 13),
      lastFound: Date.UTC(2026, 10, 19),
      mend: { selector: '[name="mail"]', madeAt: Date.UTC(2026, 9, 1), from: 'admin', needless: false },
    },
  ],
  { picked: { field: 'email', selector: '#pointed', value: 'tuva@fjord.example' } },
);

describe('a report', () => {
  test('says what whoever mends Baton needs', () => {
    expect(reportText(health, running).split('\n')).toEqual([
      'Baton 1.2.3, Chrome 144',
      'crm: espocrm, contact',
      'light: doubtful',
      'email: missing; on 4 in a row; since 2026-11-20; last found 2026-11-19; mended (admin, 2026-10-01): [name="mail"]',
      'name: found; by h3 .name',
    ]);
  });

  test('has no site, no value and no address in it', () => {
    const text = reportText(health, running);
    for (const personal of ['fjord', 'https', '@', 'Tuva', '4711', 'Linux']) expect(text).not.toContain(personal);
  });

  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox 144'],
    [`${chrome} Edg/144.0.0.0`, 'Edg 144'],
    ['something new', 'browser unknown'],
  ])('names the browser of %s', (userAgent, expected) => {
    expect(reportText(health, { ...running, userAgent })).toContain(expected);
  });
});
