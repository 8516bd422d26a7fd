/** The parts of the clock's editor where what is typed or chosen must outlive what happens around it. */
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { PreviewPanel } from '../../../components/options/agreement/clock/preview/PreviewPanel.tsx';
import { RulesEditor } from '../../../components/options/agreement/clock/rules/RulesEditor.tsx';
import { checkDraft } from '../../../components/options/agreement/draft-problems.ts';
import { problemsByPath } from '../../../components/options/agreement/problem-sentence.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const today = '2026-11-22';
let shown: Agreement;

function Rules({ start }: { start: Agreement }) {
  const [agreement, setAgreement] = useState(start);
  shown = agreement;
  const { problems } = checkDraft(agreement, today);
  return (
    <RulesEditor
      agreement={agreement}
      today={today}
      problemAt={problemsByPath(problems, () => true)}
      onChange={(sla) => setAgreement({ ...agreement, sla })}
    />
  );
}

const editor = (changes: Partial<Agreement> = {}) =>
  drawn(<Rules start={agreementOf({ validFrom: today, ...changes })} />);

describe('a field', () => {
  test('keeps what is no number as it was typed, with a sentence about it', () => {
    const page = editor();
    page.write(words('clock_rule_value'), 'soon');
    const field = page.field(words('clock_rule_value'));
    expect(field.value).toBe('soon');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const sentence = page.root.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
    expect(sentence?.textContent).toBe(words('clock_ask_days', ['1,000']));
    expect(shown.sla[0]?.within).toMatchObject({ value: Number.NaN });
  });

  test('for a column of one’s own stays while its name is that of a known fact', () => {
    const [rule] = agreementOf().sla;
    const page = editor({ sla: [{ ...rule!, when: [{ on: 'fact', test: { fact: 'region', is: 'known' } }] }] });
    expect(page.field(words('clock_fact_ownName')).value).toBe('region');
    page.write(words('clock_fact_ownName'), 'name');
    page.write(words('clock_fact_ownName'), 'name of the fair');
    expect(shown.sla[0]?.when?.[0]).toEqual({ on: 'fact', test: { fact: 'name of the fair', is: 'known' } });
  });

  test('for a column of one’s own goes with its condition', () => {
    const [rule] = agreementOf().sla;
    const when = ['region', 'industry'].map((fact) => ({ on: 'fact', test: { fact, is: 'known' } }) as const);
    const page = editor({ sla: [{ ...rule!, when }] });
    const remove = words('clock_condition_remove', [words('clock_condition_fact')]);
    page.send(page.root.querySelector(`button[aria-label="${remove}"]`)!, 'click');
    expect(page.names('input')).not.toContain(words('clock_fact_ownName'));
  });
});

test('rules are copied and removed by their names', () => {
  const page = editor();
  page.press(words('clock_rule_copy', ['First contact']));
  expect(shown.sla.map(({ name }) => name)).toEqual(['First contact', 'First contact (copy)']);
  page.press(words('clock_rule_remove', ['First contact']));
  expect(shown.sla.map(({ name }) => name)).toEqual(['First contact (copy)']);
});

test('the preview keeps its moment while the draft is half typed', () => {
  const agreement = agreementOf({ validFrom: today });
  let setChecked: (checked: Agreement | undefined) => void = () => {};
  function Preview() {
    const [checked, set] = useState<Agreement | undefined>(agreement);
    setChecked = set;
    return <PreviewPanel checked={checked} history={historyOf(agreementOf())} />;
  }
  const page = drawn(<Preview />);
  page.send(page.field(words('clock_preview_now')), 'change');
  expect(page.root.querySelectorAll('.clock-leads > li')).toHaveLength(1);
  act(() => setChecked(undefined));
  expect(page.text()).toContain(words('clock_preview_wrong'));
  expect(page.root.querySelector('.clock-leads')).toBeNull();
  act(() => setChecked(agreement));
  expect(page.root.querySelectorAll('.clock-leads > li')).toHaveLength(1);
});
