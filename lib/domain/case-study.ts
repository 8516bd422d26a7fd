/** How far it has come with a case study of a customer, and what may come next. */
import type { CaseStudyState, CaseStudyStep, Contact } from './contact.ts';
import { standingFeedback } from './feedback.ts';
import type { CaseStudyView } from './lead-work.ts';

/** What may follow each state; `none`: nothing was said of it yet. A consent may be given anew, in a better form. */
const follows: Readonly<Record<CaseStudyState | 'none', readonly CaseStudyState[]>> = {
  none: ['proposed'],
  proposed: ['consented', 'declined'],
  consented: ['consented', 'withdrawn'],
  declined: ['proposed', 'consented'],
  withdrawn: ['proposed', 'consented'],
};

/** The steps that stand, the latest first. Of two at one instant the later in the list counts as the latest. */
export function caseStudySteps({ caseStudy }: Pick<Contact, 'caseStudy'>): CaseStudyStep[] {
  return caseStudy
    .filter(({ undoneAt }) => undoneAt === undefined)
    .toReversed()
    .toSorted((a, b) => b.at - a.at);
}

/** Whether a state may follow what stands. */
export function mayFollow(next: CaseStudyState, standing: CaseStudyState | undefined): boolean {
  return follows[standing ?? 'none'].includes(next);
}

/** Whether a customer may be proposed: the lead was won last, and sales did not call it bad. */
export function isHappyCustomer(contact: Contact): boolean {
  const last = contact.outcomes.toSorted((a, b) => a.at - b.at).at(-1);
  return last?.result === 'won' && standingFeedback(contact)?.verdict !== 'bad';
}

/** The case study as it is shown; undefined where there is none and nobody would propose one. */
export function caseStudyView(contact: Contact): CaseStudyView | undefined {
  const mayPropose = isHappyCustomer(contact);
  const steps = caseStudySteps(contact);
  return mayPropose || steps.length > 0 ? { mayPropose, steps } : undefined;
}
