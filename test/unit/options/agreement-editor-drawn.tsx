/** The agreement's editor, drawn over a worker that keeps agreements and a draft. */
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { EditorPage } from '../../../components/options/agreement/EditorPage.tsx';
import type { StepName } from '../../../components/options/agreement/step-names.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';
import { agreementOffice, type Kept, now } from './agreement-office.ts';
import { drawn } from './drawn.ts';

const goals = { ...agreementOf().goals, from: '2026-01-01', to: '2026-12-31' };
const review = { on: '2027-02-01', everyMonths: 3 };
/** An agreement with two reasons, and nothing that is proposed anew in a draft. */
export const agreement = (changes: Partial<Agreement> = {}) =>
  agreementOf({
    goals,
    review,
    feedbackReasons: [
      { id: 'early', label: 'Too early' },
      { id: 'budget', label: 'No budget' },
    ],
    ...changes,
  });
const shipped = agreement({ revision: 0, name: 'Shipped' });
const change = { id: 'change-of-1', author: 'Per', note: 'The first', at: now };
/** A revision in force. */
export const first = agreement({ change });
/** The same with another word for the first reason. */
export const relabelled = (label: string, more: Partial<Agreement> = {}) =>
  agreement({
    ...more,
    feedbackReasons: [
      { id: 'early', label },
      { id: 'budget', label: 'No budget' },
    ],
  });

/** Everything that is under way comes to rest, but for what waits for a pause of the keys. */
export const settled = (ms = 0) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

/** Opens the editor at a step. `worker` is the browser that the test's mock stands for. */
export async function openEditor(worker: { browser: unknown }, start: Partial<Kept> = {}, step: StepName = 'reasons') {
  const office = agreementOffice(shipped, start);
  worker.browser = office.browser;
  let go: (step: StepName) => void = () => {};
  let close: () => void = () => {};
  function Page() {
    const [name, setName] = useState(step);
    const [isOpen, setOpen] = useState(true);
    go = setName;
    close = () => setOpen(false);
    return isOpen ? <EditorPage step={name} /> : null;
  }
  const page = drawn(<Page />);
  Object.assign(window, { scrollTo: () => {} });
  await settled();
  return {
    ...page,
    ...office,
    go: async (name: StepName) => {
      act(() => go(name));
      await settled();
    },
    close: async () => {
      act(() => close());
      await settled();
    },
    /** Writes the first reason. */
    reason: (text: string) => {
      const [field] = page.root.querySelectorAll<HTMLInputElement>('.agreement-step input');
      field!.value = text;
      page.send(field!, 'input');
      page.send(field!, 'blur');
    },
    press: async (name: string) => {
      page.press(name);
      await settled();
    },
    choose: async (text: string) => {
      const choice = [...page.root.querySelectorAll('label.choice')].find((each) => each.textContent === text);
      if (!choice) throw new Error(`no choice ${text} in ${page.text()}`);
      page.send(choice.querySelector('input')!, 'change');
      await settled();
    },
    sentences: () => [...page.root.querySelectorAll('.field-error')].map(({ textContent }) => textContent),
    puts: () =>
      office.done
        .filter(([what]) => what === 'putAgreement')
        .map(([, input]) => input as { agreement: Agreement; basedOn: number }),
    keeps: () => office.done.filter(([what]) => what === 'keepAgreementDraft').length,
  };
}
