/** The reports of the page. Their ids are the fragments other pages link to. */
import { ArrowRightLeft, Filter, type IconNode, Megaphone, PhoneCall, Scale } from 'lucide';
import type { ReportName } from '../../lib/domain/report/report.ts';
import type { MessageKey } from '../../lib/platform/i18n.ts';

/** One report. */
export interface ReportView {
  readonly id: ReportName;
  readonly title: MessageKey;
  readonly intro: MessageKey;
  readonly icon: IconNode;
  /** What its period is held against. */
  readonly period: MessageKey;
}

/** In the order of the navigation; the first is shown where the address names none. */
export const views: readonly [ReportView, ...ReportView[]] = [
  {
    id: 'funnel',
    title: 'reports_funnel_title',
    intro: 'reports_funnel_intro',
    icon: Filter,
    period: 'reports_period_created',
  },
  {
    id: 'delivery',
    title: 'reports_delivery_title',
    intro: 'reports_delivery_intro',
    icon: ArrowRightLeft,
    period: 'reports_period_handedOver',
  },
  {
    id: 'channels',
    title: 'reports_channels_title',
    intro: 'reports_channels_intro',
    icon: Megaphone,
    period: 'reports_period_converted',
  },
  {
    id: 'followUp',
    title: 'reports_followUp_title',
    intro: 'reports_followUp_intro',
    icon: PhoneCall,
    period: 'reports_period_handedOver',
  },
  {
    id: 'opinions',
    title: 'reports_opinions_title',
    intro: 'reports_opinions_intro',
    icon: Scale,
    period: 'reports_period_handedOver',
  },
];

/** The report that an address names. */
export function viewOf(id: string): ReportView {
  return views.find((view) => view.id === id) ?? views[0];
}
