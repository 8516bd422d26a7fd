import { ChevronRight, Plus } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { catalogue } from '../../../lib/connectors/catalogue.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { connectorName, whatItIs } from './connector-words.ts';

/** In the order in which they are offered. */
const kinds = ['marketing', 'crm', 'any'] as const satisfies ConnectorAbout['kind'][];

export interface NewConnectionProps {
  /** Where nothing is connected yet, the choice is there at once. */
  readonly isFirst: boolean;
  readonly onChoose: (about: ConnectorAbout) => void;
}

/** Which system to connect. */
export function NewConnection({ isFirst, onChoose }: NewConnectionProps) {
  const [isAsked, setAsked] = useState(false);
  const wasAsked = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isAsked) heading.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  if (!isFirst && !isAsked) {
    return (
      <div class="buttons">
        <Button icon={Plus} inner={ask} onClick={() => setAsked(true)}>
          {t('connect_new')}
        </Button>
      </div>
    );
  }
  return (
    <div class="panel">
      <h3 ref={heading} tabIndex={-1}>
        {t('connect_new')}
      </h3>
      {kinds.map((kind) => (
        <KindOf key={kind} kind={kind} onChoose={onChoose} />
      ))}
      {!isFirst && (
        <div class="buttons">
          <Button onClick={() => setAsked(false)}>{t('connect_new_close')}</Button>
        </div>
      )}
    </div>
  );
}

function KindOf({ kind, onChoose }: Pick<NewConnectionProps, 'onChoose'> & Pick<ConnectorAbout, 'kind'>) {
  const id = useId();
  const offered = catalogue.filter((about) => about.kind === kind);
  if (offered.length === 0) return null;
  return (
    <>
      <h4 class="label" id={id}>
        {t(`connect_kind_${kind}`)}
      </h4>
      <ul class="connect-choices" aria-labelledby={id}>
        {offered.map((about) => (
          <li key={about.id}>
            <button type="button" class="button connect-choice" onClick={() => onChoose(about)}>
              <span>
                {connectorName(about)}
                {kind === 'any' && <span class="connect-what quiet">{whatItIs(about)}</span>}
              </span>
              <Icon icon={ChevronRight} size={14} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
