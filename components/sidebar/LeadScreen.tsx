import { useState } from 'preact/hooks';
import { headline, type Lead, phaseAt } from '../../lib/domain/lead.ts';
import type { LeadReply } from '../../lib/messaging/protocol.ts';
import { localZone } from '../../lib/platform/format.ts';
import { useNow } from '../ui/use-now.ts';
import { AgreementNote } from './AgreementNote.tsx';
import { Conflict } from './Conflict.tsx';
import { Sla } from './clock/Sla.tsx';
import { nextTick } from './clock/tick.ts';
import { SendNext } from './content/SendNext.tsx';
import { SourcesSlot } from './exchange/ExchangeSlots.tsx';
import { Feedback } from './Feedback.tsx';
import { HealthSlot } from './health/HealthSlot.tsx';
import { Journey } from './Journey.tsx';
import { LeadHeader } from './LeadHeader.tsx';
import { CaseStudySlot } from './loop/CaseStudySlot.tsx';
import { NurtureState } from './loop/NurtureState.tsx';
import { isSlaFirst } from './order.ts';
import { Qualification } from './Qualification.tsx';
import { Timing } from './Timing.tsx';
import { useFresh } from './use-fresh.ts';

/** Everything about one lead, the most urgent first. Feedback stands at the foot, in reach from everywhere. */
export function LeadScreen({ reply }: { readonly reply: Extract<LeadReply, { state: 'known' }> }) {
  const { lead, conflict } = reply;
  const now = useNow((at) => nextTick(at, lead.sla));
  useFresh(lead, now);
  // Asked once for all parts: the browser takes its time to say.
  const zone = localZone();
  // Settled when the lead is first shown: what the reader has found does not change its place.
  const [slaFirst] = useState(() => isSlaFirst(phaseAt(headline(lead.sla).phases, now)));
  const sla = <Sla key="sla" lead={lead} now={now} />;
  const timing = <Timing key="timing" lead={lead} now={now} zone={zone} />;
  return (
    <main class="sidebar">
      <LeadHeader lead={lead} now={now} />
      <HealthSlot />
      <NurtureState lead={lead} now={now} />
      {conflict && <Conflict key={conflict.contactId} lead={lead} conflict={conflict} />}
      {slaFirst ? [sla, timing] : [timing, sla]}
      <SendNext lead={lead} now={now} />
      <Qualification lead={lead} now={now} />
      <CaseStudySlot lead={lead} />
      <AgreementNote agreement={lead.agreement} />
      <div class="foot">
        <SourcesSlot now={now} shown={idsShown(lead)} />
        <Feedback lead={lead} now={now} />
      </div>
      <Journey lead={lead} now={now} zone={zone} />
    </main>
  );
}

/** What of the rep's words has a place on the page. */
function idsShown({ feedback, timing, sla, nurture, contacted }: Lead): string[] {
  const responses = sla.clocks.map(({ undoableResponse }) => undoableResponse);
  const ids = [feedback.given?.id, timing.deadline?.id, sla.pause?.id, nurture?.id, contacted?.undoable, ...responses];
  return ids.filter((id) => id !== undefined);
}
