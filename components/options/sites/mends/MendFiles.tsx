import { Download, Upload } from 'lucide';
import type { PageMend } from '../../../../lib/domain/page-mend.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { now } from '../../../../lib/platform/clock.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { datedName, download } from '../../../ui/download.ts';
import { FileButton } from '../../FileButton.tsx';
import { Status } from '../../Status.tsx';
import { useAction } from '../../use-action.ts';
import { mendFileText } from './mend-file.ts';

/** A file of mends has some kilobytes; the worker takes no more characters than this. */
const largest = 1_000_000;

export interface MendFilesProps {
  /** Those that were made or imported here. */
  readonly own: readonly PageMend[];
  readonly onImported: () => void;
}

/** Mends as a file: out, in, and to everybody. */
export function MendFiles({ own, onImported }: MendFilesProps) {
  const action = useAction();
  const read = async (file: File): Promise<void> => {
    const text = file.size <= largest ? await file.text().catch(() => null) : null;
    if (text === null) {
      const key = file.size > largest ? 'options_mends_large' : 'options_mends_unreadable';
      return action.say({ tone: 'bad', text: t(key, file.name) });
    }
    const taken = await action.run(
      () => call('importMends', { text }),
      ({ mends }) => plural('options_mends_imported', mends.filter(({ from }) => from === 'user').length, file.name),
    );
    if (taken) onImported();
  };
  const save = (): void => {
    const file = new Blob([mendFileText(own)], { type: 'application/json' });
    download(file, datedName('baton-mends', 'json', new Date(now())));
    action.say({ tone: 'good', text: plural('options_mends_exported', own.length) });
  };
  return (
    <>
      {own.length > 0 && (
        <div class="buttons">
          <Button icon={Download} onClick={save}>
            {t('options_mends_export')}
          </Button>
        </div>
      )}
      <FileButton
        icon={Upload}
        label={t('options_mends_import')}
        accept=".json,application/json"
        busy={action.busy}
        onFile={(file) => void read(file)}
      />
      <Status outcome={action.outcome} />
      <p class="quiet">{t('options_mends_everybody')}</p>
    </>
  );
}
