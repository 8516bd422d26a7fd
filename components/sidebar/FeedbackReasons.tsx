import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FeedbackView } from '../../lib/domain/lead.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from './Key.tsx';
import { useKey } from './use-key.ts';

export interface FeedbackReasonsProps {
  readonly reasons: FeedbackView['reasons'];
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onLeave: () => void;
}

/** Why the lead is bad: one press, or the number before it. Escape goes back. */
export function FeedbackReasons({ reasons, busy, onChoose, onLeave }: FeedbackReasonsProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  useKey('Escape', onLeave, !busy);
  useKey(
    '1-9',
    (key) => {
      const reason = reasons[Number(key) - 1];
      if (reason) onChoose(reason.id);
    },
    !busy,
  );
  return (
    <fieldset class="feedback-reasons">
      <legend class="quiet">{t('sidebar_bad_because')}</legend>
      {reasons.map(({ id, label }, index) => (
        <Button key={id} {...(index === 0 && { inner: first })} busy={busy} onClick={() => onChoose(id)}>
          {index < 9 && <Key name={String(index + 1)} />}
          <bdi>{label}</bdi>
        </Button>
      ))}
    </fieldset>
  );
}
