/** What a rep does with one lead beside answering it: sending content, giving it back, asking for a case study. */
import type { Handlers } from '../../../messaging/answering.ts';
import type { LeadWorkCalls } from '../../../messaging/lead-work-calls.ts';
import type { Workspace } from '../../workspace.ts';
import { caseStudyHandlers } from './lead-work/case-study.ts';
import { contentHandlers } from './lead-work/content.ts';
import { nurtureHandlers } from './lead-work/nurture.ts';

/** All of it. What changes a lead is stored before it answers; a repetition changes nothing. */
export function leadWorkHandlers(workspace: Workspace): Handlers<LeadWorkCalls> {
  return { ...contentHandlers(workspace), ...nurtureHandlers(workspace), ...caseStudyHandlers(workspace) };
}
