import { Globe } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { urlOf } from '../sites/site-address.ts';

export interface AddressFormProps {
  readonly busy: boolean;
  /** Within the click: the browser asks at no other time. */
  readonly onFollow: (url: string) => void;
}

/** The same in every language. */
const example = 'https://intranet.example/agreement.json';

/** The address to read an agreement from. */
export function AddressForm({ busy, onFollow }: AddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const follow = (): void => {
    const url = followable(text);
    setWrong(url === null);
    if (url !== null) onFollow(url);
    else field.current?.focus();
  };
  return (
    <form
      class="row-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) follow();
      }}
    >
      <div class="field sharing-address">
        <label class="label" for={id}>
          {t('sharing_address')}
        </label>
        <input
          id={id}
          ref={field}
          class="input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={example}
          aria-describedby={`${id}-hint`}
          aria-invalid={isWrong}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </div>
      <Button type="submit" icon={Globe} busy={busy}>
        {t('sharing_follow')}
      </Button>
      <div id={`${id}-hint`} class="field-help">
        <FieldError text={isWrong ? t('sharing_address_wrong') : undefined} />
        <p class="quiet">{t('sharing_address_hint')}</p>
      </div>
    </form>
  );
}

/** What Baton would follow: https, or this machine; nothing with a password in it. */
function followable(text: string): string | null {
  const url = urlOf(text);
  if (url?.username !== '' || url.password !== '') return null;
  const isOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || isOwnMachine ? url.href : null;
}
