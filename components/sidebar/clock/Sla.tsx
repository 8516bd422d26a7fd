import { headline, type Lead, phaseAt } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { slaLook } from '../../ui/state-looks.ts';
import { NurtureOpener } from '../loop/NurtureOpener.tsx';
import { Region } from '../Region.tsx';
import { StateAnnouncer } from '../StateAnnouncer.tsx';
import { BuyerWait } from './BuyerWait.tsx';
import { Doubts } from './Doubts.tsx';
import { Headline } from './Headline.tsx';
import { OtherClocks } from './OtherClocks.tsx';
import { SlaActions } from './SlaActions.tsx';
import { WhyDeadline } from './WhyDeadline.tsx';
import './sla.css';

/** What sales owes this lead, and how long it still has: the clock owed first large, the others below it. */
export function Sla({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { sla, contactId } = lead;
  const [first, ...others] = sla.clocks;
  return (
    <Region name={t('sidebar_sla')} look={slaLook(phaseAt(headline(sla).phases, now))}>
      {sla.clocks.map((clock) => (
        <StateAnnouncer
          key={clock.ruleId}
          text={t('sidebar_sla_now', clock.rule, slaLook(phaseAt(clock.phases, now)).word)}
        />
      ))}
      {!first && <p>{noClock(sla.handedOverAt)}</p>}
      {first && <Headline clock={first} sla={sla} now={now} />}
      <SlaActions lead={lead} now={now} />
      {lead.feedback.given?.verdict !== 'bad' && <NurtureOpener lead={lead} now={now} />}
      {first?.dueAt !== undefined && <WhyDeadline key={first.ruleId} contactId={contactId} clock={first} sla={sla} />}
      <Doubts doubts={sla.doubts} />
      <OtherClocks contactId={contactId} clocks={others} sla={sla} now={now} />
      {sla.wait && <BuyerWait wait={sla.wait} now={now} />}
    </Region>
  );
}

function noClock(handedOverAt: Instant | undefined): string {
  if (handedOverAt === undefined) return t('sidebar_sla_none');
  return t('sidebar_sla_noRule', formatInstant(handedOverAt, localZone()));
}
