import { expect, test, vi } from 'vitest';
import { Qualification } from '../../../components/sidebar/Qualification.tsx';
import type { Lead, QualificationView } from '../../../lib/domain/lead.ts';
import { drawn } from '../options/drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/messaging/client.ts', () => ({ call: vi.fn() }));

function region(grade: QualificationView['fit']['grade'], level: 1 | 2 | 3 | 4) {
  const qualification = {
    stages: [{ id: 'mql', name: 'MQL', definition: '' }],
    fit: { grade, share: 0.6, reasons: [{ label: 'In Norway', points: 30 }], unknown: [] },
    engagement: { level, points: 30, machine: 0, reasons: [{ kind: 'form', label: 'form', points: 30, times: 1 }] },
  };
  const { root, text } = drawn(<Qualification lead={{ qualification } as unknown as Lead} now={0} />);
  return { sentence: root.querySelector('[role="img"]')?.getAttribute('aria-label'), text: text() };
}

test('the sidebar says in one sentence where a lead stands, and keeps the reasons below it', () => {
  const { sentence, text } = region('B', 2);
  expect(sentence).toBe('B2: fits well, warm');
  expect(text.indexOf('fits well, warm')).toBeLessThan(text.indexOf('In Norway'));
  expect(text).toContain('Form sent');
  expect(region(null, 4).sentence).toBe('?4: fit not known yet, cold');
});
