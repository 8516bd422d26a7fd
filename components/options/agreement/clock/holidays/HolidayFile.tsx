import { FileUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../../../lib/platform/i18n.ts';
import { FileButton } from '../../../FileButton.tsx';
import type { Outcome } from '../../../Status.tsx';
import type { Offer } from './offer.ts';
import { offerOfFile } from './offer-of-file.ts';

export interface HolidayFileProps {
  readonly onOffer: (offer: Offer) => void;
  readonly onProblem: (problem: Outcome | null) => void;
}

/** The all-day events of a calendar file. */
export function HolidayFile({ onOffer, onProblem }: HolidayFileProps) {
  const [busy, setBusy] = useState(false);
  const reading = useRef(0);

  async function read(file: File): Promise<void> {
    reading.current += 1;
    const mine = reading.current;
    setBusy(true);
    onProblem({ tone: 'plain', text: t('holidays_reading', file.name) });
    const found = await offerOfFile(file);
    // Another file was chosen meanwhile.
    if (mine !== reading.current) return;
    setBusy(false);
    if ('problem' in found) onProblem({ tone: 'bad', text: found.problem });
    else onOffer(found);
  }

  return (
    <FileButton
      icon={FileUp}
      label={t('holidays_file')}
      accept=".ics,.ical,text/calendar"
      busy={busy}
      onFile={(file) => void read(file)}
    />
  );
}
