import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { CountState, ReportName } from '../../lib/domain/report/report.ts';
import type { Behind } from './behind/behind.ts';
import { LeadsBehind } from './behind/LeadsBehind.tsx';
import { ChannelsView } from './channels/ChannelsView.tsx';
import { CountedBar } from './counted/CountedBar.tsx';
import type { Counted } from './counted/use-counted.ts';
import { DeliveryView } from './delivery/DeliveryView.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { useChoices } from './filter/use-choices.ts';
import { FollowUpView } from './followUp/FollowUpView.tsx';
import { FunnelView } from './funnel/FunnelView.tsx';
import { OpinionsView } from './opinions/OpinionsView.tsx';
import { PaperHead } from './PaperHead.tsx';
import { ReportContext, type ReportPlace } from './report-place.ts';
import { SampleYear } from './SampleYear.tsx';
import type { HeldAddress } from './use-report-address.ts';
import type { ReportView } from './views.ts';

const shown: Readonly<Record<ReportName, () => preact.JSX.Element | null>> = {
  funnel: FunnelView,
  delivery: DeliveryView,
  channels: ChannelsView,
  followUp: FollowUpView,
  opinions: OpinionsView,
};

export interface ReportPageProps {
  readonly view: ReportView;
  readonly held: HeldAddress;
  readonly counted: Counted;
  readonly state: CountState & { readonly at: number };
  readonly agreement: Agreement;
}

/** A report with what it is about above it, and beside it the leads behind one of its figures. */
export function ReportPage({ view, held: { address, change }, counted, state, agreement }: ReportPageProps) {
  const { dimensions, tooVaried, firstDay } = useChoices(state.at);
  const [behind, setBehind] = useState<Behind | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { filter, choices } = address;
  const where = JSON.stringify([view.id, filter, choices]);
  // The figure it belonged to is gone.
  useEffect(() => setBehind(null), [where]);
  const place = useMemo<ReportPlace>(
    () => ({
      filter,
      state,
      agreement,
      dimensions,
      tooVaried,
      ...(firstDay !== undefined && { firstDay }),
      choices,
      setFilter: (next) => change({ filter: next }),
      setChoice: (name, value) => {
        const { [name]: _before, ...others } = choices;
        change({ choices: value === '' ? others : { ...others, [name]: value } });
      },
      narrow: (value) => {
        const others = filter.where.filter(({ by }) => by !== value.by);
        change({ filter: { ...filter, where: [...others, value] } });
      },
      showLeads: (question, pick, title) => {
        opener.current = document.activeElement as HTMLElement | null;
        setBehind({ question, pick, title });
      },
    }),
    [where, state, agreement, dimensions, tooVaried, firstDay],
  );
  const close = (): void => {
    setBehind(null);
    opener.current?.focus();
  };
  const View = shown[view.id];
  return (
    <ReportContext.Provider value={place}>
      <SampleYear leads={state.leads} countedAt={state.at} onChanged={counted.countAnew} />
      <CountedBar state={state} counted={counted} />
      <FilterBar view={view} />
      <PaperHead view={view} />
      <div class="report" key={view.id}>
        <View />
      </div>
      {behind && <LeadsBehind behind={behind} onClose={close} />}
    </ReportContext.Provider>
  );
}
