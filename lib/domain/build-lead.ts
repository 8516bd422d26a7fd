/** Puts a lead together: everything shown of a contact, from what is stored and what was agreed. */

import { factOf } from './agreement/fact-test.ts';
import { type AgreementHistory, agreementAt } from './agreement/history.ts';
import { heatOf } from './call-list/heat.ts';
import { inOrder, orderOf } from './call-list/order.ts';
import { reasonsByItself } from './call-list/reasons.ts';
import { caseStudyView } from './case-study.ts';
import type { Contact, Response } from './contact.ts';
import { feedbackView } from './feedback.ts';
import { journeyView } from './journey/journey-view.ts';
import { wholeJourney } from './journey/whole-journey.ts';
import type { Lead, ShownFact } from './lead.ts';
import { nurtureView } from './nurture.ts';
import { qualificationView } from './qualification/qualification.ts';
import { lastContact } from './sla/milestones.ts';
import { slaView } from './sla/sla-view.ts';
import type { Instant, Zone } from './time.ts';
import { timingView } from './timing.ts';
import type { Touchpoint } from './touchpoint.ts';

/** The lead at `now`, its days counted in `zone`. Touchpoints may come in any order. */
export function buildLead(
  contact: Contact,
  touchpoints: readonly Touchpoint[],
  agreements: AgreementHistory,
  now: Instant,
  zone: Zone,
): Lead {
  const agreement = agreementAt(agreements, now);
  const journey = wholeJourney(touchpoints, agreement);
  const name = shown(contact, 'name');
  const company = shown(contact, 'company');
  const jobTitle = shown(contact, 'jobTitle');
  const owner = shown(contact, 'owner');
  const timing = timingView(contact, agreement, zone);
  const nurture = nurtureView(contact, journey, timing, now, zone);
  const caseStudy = caseStudyView(contact);
  const sla = slaView(contact, agreements, now);
  const found = reasonsByItself({
    contact,
    sla,
    now,
    zone,
    timing: () => timing,
    nurture: () => nurture,
    heat: () => heatOf(journey, agreement, now),
  });
  const asks = inOrder(found, orderOf(agreement));
  const contacted = lastContact(contact, now);
  const unrated = contact.sent.filter(({ useful, undoneAt }) => !useful && undoneAt === undefined).length;
  return {
    contactId: contact.id,
    emails: contact.emails,
    records: contact.records,
    ...(name && { name }),
    ...(company && { company }),
    ...(jobTitle && { jobTitle }),
    ...(owner && { owner }),
    updatedAt: contact.updatedAt,
    sla,
    timing,
    qualification: qualificationView(contact, journey, agreement, now),
    journey: journeyView(journey),
    feedback: feedbackView(contact, agreements, now),
    ...(contacted && { contacted: contactedView(contacted) }),
    ...(asks.length > 0 && { asks }),
    ...(unrated > 0 && { unratedSendings: unrated }),
    ...(nurture && { nurture }),
    ...(caseStudy && { caseStudy }),
    agreement: { name: agreement.name, revision: agreement.revision, validFrom: agreement.validFrom },
  };
}

function contactedView({ id, at, kind, source }: Response): NonNullable<Lead['contacted']> {
  return { at, by: kind, ...(source === 'rep' && { undoable: id }) };
}

function shown(contact: Contact, name: string): ShownFact | undefined {
  const fact = factOf(contact, name);
  return fact && { value: String(fact.value), source: fact.source, at: fact.at };
}
