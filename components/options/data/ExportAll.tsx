import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import type { Result } from '../../../lib/messaging/protocol.ts';
import { now } from '../../../lib/platform/clock.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { datedName, download } from '../../ui/download.ts';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';

/** Everything Baton stores, into one file that Baton can read again. */
export function ExportAll() {
  const action = useAction();
  const [lines, setLines] = useState(0);
  const exportAll = () =>
    action.run(
      () => collect(setLines),
      (file) => {
        download(file, datedName('baton', 'ndjson', new Date(now())));
        return t('options_export_done');
      },
    );
  return (
    <div class="panel">
      <h3>{t('options_export_title')}</h3>
      <p>{t('options_export_about')}</p>
      <div class="buttons">
        <Button icon={Download} busy={action.busy} onClick={() => void exportAll()}>
          {t('options_export_button')}
        </Button>
      </div>
      <Status outcome={action.busy ? { tone: 'plain', text: plural('options_export_lines', lines) } : action.outcome} />
    </div>
  );
}

async function collect(onLines: (lines: number) => void): Promise<Result<Blob>> {
  // Blobs of blobs: the browser may keep them on disk, so the whole is never in memory as text.
  const pieces: Blob[] = [];
  let lines = 0;
  let cursor: string | undefined;
  do {
    const part = await call('exportPart', cursor === undefined ? {} : { cursor });
    if (!part.ok) return part;
    pieces.push(new Blob(part.value.lines.map((line) => `${JSON.stringify(line)}\n`)));
    lines += part.value.lines.length;
    onLines(lines);
    cursor = part.value.next;
  } while (cursor !== undefined);
  return { ok: true, value: new Blob(pieces, { type: 'application/x-ndjson' }) };
}
