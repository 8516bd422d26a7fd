import { TriangleAlert } from 'lucide';
import type { SlaDoubt } from '../../../lib/domain/lead.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What cannot be right in the lead's times: each doubt by its own sentence, and what can be done. */
export function Doubts({ doubts }: { readonly doubts: readonly SlaDoubt[] }) {
  return doubts.map((doubt) => (
    <Notice key={`${doubt.code} ${doubt.zone ?? ''}`} icon={TriangleAlert} tone="warn" title={doubtSentence(doubt)}>
      <p>{t(`sidebar_doubt_${doubt.code}_next`)}</p>
    </Notice>
  ));
}

function doubtSentence({ code, at, zone }: SlaDoubt): string {
  const named = code === 'unknownZone' ? zone : at === undefined ? undefined : formatInstant(at, localZone());
  return t(`sidebar_doubt_${code}`, named ?? '');
}
