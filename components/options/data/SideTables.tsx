import { Trash2 } from 'lucide';
import { useEffect } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Confirm } from '../Confirm.tsx';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { useRefreshed } from '../use-refreshed.ts';
import { onSideChange } from './side-changes.ts';

/** The imported tables that speak of no lead: what was paid, paths of channels, details. Nothing where there is none. */
export function SideTables() {
  const [tables, refresh] = useRefreshed('sideTables', ['contactsChanged']);
  const action = useAction();
  useEffect(() => onSideChange(refresh), []);
  if (!tables?.ok || (tables.value.length === 0 && action.outcome === null)) return null;
  const nameOf = (source: string): string => source.replace(/^file:/, '');
  return (
    <div class="panel">
      <h3>{t('options_side_title')}</h3>
      <p class="quiet">{t('options_side_about')}</p>
      {tables.value.length > 0 && (
        <ul class="found">
          {tables.value.map(({ kind, source, rows }) => (
            <li key={`${kind} ${source}`} class="found-person">
              <p>
                <bdi class="strong">{nameOf(source)}</bdi>{' '}
                <span class="quiet">
                  {t(`options_side_${kind}`)} · {plural('import_rows', rows)}
                </span>
              </p>
              <Confirm
                icon={Trash2}
                label={t('options_side_remove')}
                named={t('options_side_remove_of', nameOf(source))}
                question={t('options_side_sure', nameOf(source))}
                yes={t('options_side_remove')}
                busy={action.busy}
                onConfirm={() =>
                  void action
                    .run(
                      () => call('forgetSide', { kind, source }),
                      () => t('options_side_removed', nameOf(source)),
                    )
                    .then(refresh)
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Status outcome={action.outcome} />
    </div>
  );
}
