import { Trash2 } from 'lucide';
import { call } from '../../../lib/messaging/client.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { forgetAuthor } from '../agreement/author-memory.ts';
import { Confirm } from '../Confirm.tsx';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';

/** Everything, gone. */
export function EraseAll({ onErased }: { readonly onErased: () => void }) {
  const action = useAction();
  const erase = async (): Promise<void> => {
    const erased = await action.run(
      () => call('eraseEverything', null),
      () => t('options_eraseAll_done'),
    );
    if (erased === undefined) return;
    await forgetAuthor();
    onErased();
  };
  return (
    <div class="panel">
      <h3>{t('options_eraseAll_title')}</h3>
      <p>{t('options_eraseAll_about')}</p>
      <Confirm
        icon={Trash2}
        label={t('options_eraseAll_button')}
        question={t('options_eraseAll_sure')}
        yes={t('options_eraseAll_yes')}
        busy={action.busy}
        onConfirm={() => void erase()}
      />
      <Status outcome={action.outcome} />
    </div>
  );
}
