import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';

/** A part of the page in a script of its own, loaded at the first look at it and kept from then on. */
export function late<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Late(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Part) return;
      void load().then((part) => {
        loaded = part;
        setPart(() => part);
      });
    }, []);
    return Part ? <Part {...props} /> : <p role="status">{t('options_wait')}</p>;
  };
}
