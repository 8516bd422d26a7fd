import { expect, test, vi } from 'vitest';
import { ledgerText } from '../../../components/sidebar/clock/ledger-text.ts';
import { ledger } from './a-ledger.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('nb'));

test('a ledger is copied in the reader’s language, times and durations too', () => {
  const text = ledgerText(ledger, 'Europe/Oslo');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'Avtalt: 4 arbeidstimer.',
      'Tidene er i sentraleuropeisk tid.',
      '+ Arbeidstid: fre. 20. nov., 14:32–17:00; 2t 28m; sum 2t 28m',
      '= Frist: man. 23. nov., 12:32; sum 4t',
    ]),
  );
});
