import { ClipboardPaste } from 'lucide';
import { useState } from 'preact/hooks';
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { type Outcome, Status } from '../../Status.tsx';
import { freshIds } from '../parts/fresh-id.ts';
import { readPasted } from './pasted.ts';

export interface PasteContentProps {
  readonly list: readonly Content[];
  readonly onAdd: (added: Content[]) => void;
}

/** Many at once, from a sheet. What cannot be taken stays in the field, with a sentence about it. */
export function PasteContent({ list, onAdd }: PasteContentProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const add = (): void => {
    const { added, known, refused } = readPasted(text, list);
    const ids = freshIds('content', added.length, list);
    const entries: Content[] = added.map((entry, place) => ({ id: ids[place] ?? '', ...entry, stages: [] }));
    if (entries.length > 0) onAdd(entries);
    setText(refused.join('\n'));
    setProblem(refused.length === 0 ? undefined : plural('content_paste_refused', refused.length));
    const said = [
      ...(entries.length > 0 ? [plural('content_paste_added', entries.length)] : []),
      ...(known > 0 ? [plural('content_paste_known', known)] : []),
    ].join(' ');
    setOutcome(said === '' ? null : { tone: entries.length > 0 ? 'good' : 'plain', text: said });
  };
  return (
    <details class="content-paste">
      <summary>{t('content_paste')}</summary>
      <TextField
        label={t('content_paste_label')}
        help={t('content_paste_help')}
        rows={6}
        maxLength={1_000_000}
        value={text}
        problem={problem}
        onText={(typed) => {
          setText(typed);
          setProblem(undefined);
        }}
      />
      <Status outcome={outcome} />
      <div class="buttons">
        <Button icon={ClipboardPaste} busy={text.trim() === ''} onClick={add}>
          {t('content_paste_add')}
        </Button>
      </div>
    </details>
  );
}
