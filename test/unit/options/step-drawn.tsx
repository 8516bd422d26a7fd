/** A step of the agreement's editor over a draft of its own, as the editor holds it. */
import { type ComponentType, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { checkDraft } from '../../../components/options/agreement/draft-problems.ts';
import { problemsByPath } from '../../../components/options/agreement/problem-sentence.ts';
import type { StepProps } from '../../../components/options/agreement/step.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { drawn } from './drawn.ts';

/** The day of these tests. */
export const today = '2026-11-22';

/** Draws a step. `agreement()` is what the draft says by now. */
export function drawnStep(Step: ComponentType<StepProps>, start: Agreement) {
  let current = start;
  function Editor() {
    const [agreement, set] = useState(start);
    current = agreement;
    const { problems } = checkDraft(agreement, today);
    return (
      <Fragment>
        <Step
          agreement={agreement}
          change={(changes) => set((before) => ({ ...before, ...changes }))}
          problemAt={problemsByPath(problems, () => true)}
          today={today}
        />
      </Fragment>
    );
  }
  const page = drawn(<Editor />);
  const textarea = (name: string): HTMLTextAreaElement => {
    const label = [...page.root.querySelectorAll('label')].find((each) => each.textContent === name);
    const field = page.root.querySelector(`[id="${label?.getAttribute('for')}"]`);
    if (!field) throw new Error(`no field is called ${name}`);
    return field as HTMLTextAreaElement;
  };
  return {
    ...page,
    agreement: () => current,
    textarea,
    /** Writes into a field of several lines. */
    writeLines(name: string, text: string): void {
      const field = textarea(name);
      field.value = text;
      page.send(field, 'input');
    },
    /** Opens the thing of a list that is called so. */
    open(name: string): void {
      const summary = [...page.root.querySelectorAll('summary')].find(
        (each) => each.querySelector('bdi')?.textContent === name,
      );
      if (!summary) throw new Error(`nothing that opens is called ${name}`);
      page.send(Object.assign(summary.closest('details')!, { open: true }), 'toggle');
    },
    /** Chooses in a list of choices. */
    choose(name: string, value: string): void {
      const select = page.field(name);
      for (const option of select.querySelectorAll('option')) {
        if (option.getAttribute('value') === value) option.setAttribute('selected', '');
        else option.removeAttribute('selected');
      }
      Object.defineProperty(select, 'value', { value, configurable: true, writable: true });
      page.send(select, 'change');
    },
    /** Lets what was asked of the worker be answered. */
    answered: () => act(async () => {}),
    /** What is said to who does not see it, and beside. */
    said: () => [...page.root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' '),
  };
}
