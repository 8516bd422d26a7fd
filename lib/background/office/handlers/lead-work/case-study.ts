/** A happy customer, and the way to a case study with consent on record. */
import { caseStudySteps, isHappyCustomer, mayFollow } from '../../../../domain/case-study.ts';
import type { CaseStudyStep, Contact } from '../../../../domain/contact.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Handlers } from '../../../../messaging/answering.ts';
import { Refusal } from '../../../../messaging/failure.ts';
import type { LeadWorkCalls } from '../../../../messaging/lead-work-calls.ts';
import type { Workspace } from '../../../workspace.ts';
import { changeWork, undoWork } from './change-work.ts';

/** `badMessage` for a step that cannot follow what stands, and for a consent without who gave it and in what form. */
export function caseStudyHandlers(
  workspace: Workspace,
): Pick<Handlers<LeadWorkCalls>, 'stepCaseStudy' | 'undoCaseStudy'> {
  return {
    stepCaseStudy: ({ contactId, id, state, by = '', form, note = '' }) =>
      changeWork(workspace, contactId, (contact, at) => {
        const said = { by: by.trim(), note: note.trim() };
        return withStep(contact, { id, state, ...kept(said), ...(form && { form }) }, at);
      }),

    undoCaseStudy: (entry) => undoWork(workspace, 'caseStudy', entry),
  };
}

/** What is not empty. */
function kept({ by, note }: { readonly by: string; readonly note: string }): Pick<CaseStudyStep, 'by' | 'note'> {
  return { ...(by !== '' && { by }), ...(note !== '' && { note }) };
}

function withStep(contact: Contact, step: Omit<CaseStudyStep, 'at' | 'source'>, at: Instant): Contact {
  if (contact.caseStudy.some(({ id }) => id === step.id)) return contact;
  const { state, by, form } = step;
  if (state === 'consented' && (by === undefined || form === undefined))
    throw new Refusal('badMessage', 'stepCaseStudy.by');
  const [standing] = caseStudySteps(contact);
  if (standing && isSame(standing, step)) return contact;
  if (!mayFollow(state, standing?.state)) throw new Refusal('badMessage', 'stepCaseStudy.state');
  if (state === 'proposed' && !isHappyCustomer(contact)) throw new Refusal('badMessage', 'stepCaseStudy.state');
  return { ...contact, caseStudy: [...contact.caseStudy, { ...step, at, source: 'rep' }], updatedAt: at };
}

/** Said in two tabs, it is said once. A consent is the same where all of its record is. */
function isSame(standing: CaseStudyStep, { state, by, form, note }: Omit<CaseStudyStep, 'at' | 'source'>): boolean {
  if (standing.state !== state) return false;
  return state !== 'consented' || (standing.by === by && standing.form === form && standing.note === note);
}
