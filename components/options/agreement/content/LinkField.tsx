import { Lock } from 'lucide';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { completeLink } from './link.ts';

export interface LinkFieldProps {
  readonly url: string | undefined;
  readonly problem: string | undefined;
  readonly onUrl: (url: string | undefined) => void;
}

/** A link by https. A host alone is completed when the field is left; http is refused, with the way out beside it. */
export function LinkField({ url = '', problem, onUrl }: LinkFieldProps) {
  const put = (text: string): void => onUrl(text === '' ? undefined : text);
  return (
    <div class="content-link">
      <TextField
        label={t('content_url')}
        help={t('content_url_help')}
        inputMode="url"
        maxLength={2000}
        value={url}
        problem={problem}
        onText={put}
        onLeave={() => {
          const complete = completeLink(url);
          if (complete !== url) put(complete);
        }}
      />
      {/^http:\/\//i.test(url) && (
        <div class="buttons">
          <Button icon={Lock} onClick={() => put(url.replace(/^http:/i, 'https:'))}>
            {t('content_url_https')}
          </Button>
        </div>
      )}
    </div>
  );
}
