/** Contacts of a small office in Oslo, Monday to Friday 9 to 17, where it is Wednesday noon. */
import { defaultAgreement } from '../../../../lib/domain/agreement/default.ts';
import { type AgreementHistory, historyOf } from '../../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import {
  type Contact,
  emptyContact,
  type Feedback,
  type Handover,
  type Response,
} from '../../../../lib/domain/contact.ts';
import type { Instant } from '../../../../lib/domain/time.ts';

export const zone = 'Europe/Oslo';
/** Wednesday 18 November 2026, noon. */
export const now = local('2026-11-18T12:00');

/** What Baton ships: first contact within two business days, which are sixteen hours, and 20 leads a month. */
export const agreement = defaultAgreement({ zone, text: (key) => key, today: '2026-01-01' });
export const history = historyOf(agreement);

const [firstContact] = agreement.sla;
if (!firstContact) throw new Error('the shipped agreement has no rule');

/** Its rule, and another for qualification within 24 business hours of the handover. */
export const bothRules: Agreement = {
  ...agreement,
  sla: [
    firstContact,
    {
      ...firstContact,
      id: 'qualify',
      name: 'Qualified',
      measures: 'qualification',
      within: { unit: 'businessHours', value: 24 },
    },
  ],
};

/** The shipped agreement with changes, alone in force. */
export function historyWith(changes: Partial<Agreement>): AgreementHistory {
  return historyOf({ ...agreement, ...changes });
}

/** An instant by the clock in Oslo. */
export function local(text: string): Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}

let contacts = 0;
/** A contact of its own id. */
export function contact(parts: Partial<Contact> = {}): Contact {
  contacts += 1;
  return { ...emptyContact(`c${contacts}`, now), ...parts };
}

export function handover(at: string): Handover {
  return { id: `handover ${at}`, at: local(at), source: 'test' };
}

export function response(at: string): Response {
  return { id: `response ${at}`, at: local(at), kind: 'call', source: 'test' };
}

/** A verdict without a reason is a good one. */
export function verdict(at: string, reason?: string): Feedback {
  const said = reason === undefined ? { verdict: 'good' as const } : { verdict: 'bad' as const, reason };
  return { id: `verdict ${at}`, at: local(at), ...said, source: 'rep' };
}

/** The owner as CRMs and files tell it: a fact, and since when. */
export function ownedBy(owner: string, at = '2026-01-01T09:00'): Pick<Contact, 'facts' | 'owners'> {
  return {
    facts: { owner: { value: owner, source: 'test', at: local(at) } },
    owners: [{ owner, at: local(at), source: 'test' }],
  };
}

export function stages(...entered: readonly (readonly [stage: string, at: string])[]): Contact['stages'] {
  return entered.map(([stage, at]) => ({ stage, at: local(at), source: 'test' }));
}
