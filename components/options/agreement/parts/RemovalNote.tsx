import { Undo2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Removal } from './use-removal.ts';

export interface RemovalNoteProps {
  readonly removal: Removal | undefined;
  /** Where the focus goes when it was undone. */
  readonly onUndone?: () => void;
}

/** What was removed, with the way back. The button that removed it is gone, so the focus comes here. */
export function RemovalNote({ removal, onUndone }: RemovalNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  const text = removal?.text;
  useEffect(() => {
    if (text !== undefined) button.current?.focus();
  }, [text]);
  return (
    <div role="status" class={removal ? 'step-removal' : 'visually-hidden'}>
      {removal && (
        <>
          <p>{removal.text}</p>
          <Button
            icon={Undo2}
            inner={button}
            onClick={() => {
              removal.undo();
              onUndone?.();
            }}
          >
            {t('steps_undo')}
          </Button>
        </>
      )}
    </div>
  );
}
