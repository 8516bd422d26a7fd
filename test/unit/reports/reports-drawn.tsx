/** The page of reports drawn without a browser, over a worker that answers as the test says. */
import { vi } from 'vitest';
import { Reports } from '../../../components/reports/Reports.tsx';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import type { CountState } from '../../../lib/domain/report/report.ts';
import { words } from '../../browser/words.ts';
import { type Answers, answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';
import { aFunnel } from './a-funnel.ts';

/** The time of these tests. */
export const now = Date.UTC(2026, 10, 23, 10);

/** Counted five minutes ago. */
export const counted: CountState = { at: now - 5 * 60_000, leads: 240, isOld: false };

/** The agreement Baton ships. */
export const agreement = defaultAgreement({ zone: 'Europe/Oslo', text: (key) => words(key), today: '2026-01-01' });

/** An address whose changes are heard, as a page's are. */
function addressAt(fragment: string): void {
  let hash = fragment;
  vi.stubGlobal('location', {
    get hash() {
      return hash;
    },
    set hash(next: string) {
      hash = next.startsWith('#') ? next : `#${next}`;
      window.dispatchEvent(new window.Event('hashchange'));
    },
  });
}

/** The page at an address. `held.now` is what stands in for the browser. */
export async function reportsAt(held: { now: ReturnType<typeof answering> }, fragment: string, answers: Answers = {}) {
  held.now = answering({
    reportState: () => good(counted),
    countReports: () => good(counted),
    reportChoices: () =>
      good({
        dimensions: [
          {
            id: '@owner',
            values: [
              { value: 'Kari', leads: 140 },
              { value: null, leads: 100 },
            ],
            others: 0,
          },
          {
            id: 'leadSource',
            values: [
              { value: 'Webinar', leads: 200 },
              { value: 'Trade fair', leads: 40 },
            ],
            others: 3,
          },
        ],
        tooVaried: ['Order number', 'phone'],
        firstDay: '2025-03-01',
      }),
    agreement: () => good({ agreement, isDefault: true, versions: [] }),
    report: () => good({ state: counted, report: aFunnel() }),
    ...answers,
  });
  addressAt(fragment);
  const page = await drawn(<Reports />);
  await rest();
  const asked = (name: string) => held.now.done.filter(([what]) => what === name).map(([, input]) => input);
  const fire = async (element: Element, type: string, more: object = {}): Promise<void> => {
    element.dispatchEvent(Object.assign(new window.Event(type, { bubbles: true }), more));
    await rest();
  };
  const choose = async (selector: string, value: string): Promise<void> => {
    const select = page.get(selector) as HTMLSelectElement;
    // linkedom's own value cannot be set.
    Object.defineProperty(select, 'value', { value, configurable: true, writable: true });
    await fire(select, 'change');
  };
  return { ...page, asked, fire, choose, hash: () => location.hash, lastQuestion: () => asked('report').at(-1) };
}
