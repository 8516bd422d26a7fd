/**
 * What pages ask that no page of a CRM waits for. The worker loads a script of its own to answer it, see
 * `lib/background/office`. Types only.
 */
import type { AgreementCalls } from './agreement-calls.ts';
import type { ClockCalls } from './clock-calls.ts';
import type { ContactCalls } from './contact-calls.ts';
import type { LeadListCalls } from './lead-list-calls.ts';
import type { LeadWorkCalls } from './lead-work-calls.ts';
import type { MendCalls } from './mend-calls.ts';
import type { PlanCalls } from './plan-calls.ts';
import type { SharingCalls } from './sharing-calls.ts';
import type { StoreCalls } from './store-calls.ts';

/** Extension pages to the worker's office. */
export interface OfficeCalls
  extends StoreCalls,
    AgreementCalls,
    SharingCalls,
    LeadWorkCalls,
    LeadListCalls,
    PlanCalls,
    ContactCalls,
    ClockCalls,
    MendCalls {}
