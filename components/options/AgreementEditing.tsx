import { Timer } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { AgreementView } from './AgreementView.tsx';
import { ClockEditor } from './clock/ClockEditor.tsx';
import type { KnownAgreements } from './clock/use-clock-draft.ts';
import { Status } from './Status.tsx';

export interface AgreementEditingProps {
  readonly known: KnownAgreements;
  /** Asks for what is known anew. */
  readonly onRefresh: () => void;
}

/** The agreement in force in words, or in its place the editor of its clock. */
export function AgreementEditing({ known, onRefresh }: AgreementEditingProps) {
  const [isEditing, setEditing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) {
    return (
      <ClockEditor
        known={known}
        onOutdated={onRefresh}
        onClose={(saved) => {
          setSaid(saved);
          setEditing(false);
          onRefresh();
        }}
      />
    );
  }
  return (
    <>
      <div class="buttons">
        <Button icon={Timer} inner={button} onClick={() => setEditing(true)}>
          {t('options_agreement_editClock')}
        </Button>
      </div>
      <Status outcome={said === null ? null : { tone: 'good', text: said }} />
      <AgreementView agreement={known.agreement} />
    </>
  );
}
