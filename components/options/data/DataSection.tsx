import { failureText } from '../../../lib/messaging/failure-text.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Section } from '../Section.tsx';
import { sizeText } from '../size-text.ts';
import { useRefreshed } from '../use-refreshed.ts';
import { EraseAll } from './EraseAll.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { ExportAll } from './ExportAll.tsx';
import { SideTables } from './SideTables.tsx';

/** What is stored, taking it along, and getting rid of it. */
export function DataSection() {
  const [size, refresh] = useRefreshed('storeSize', ['contactsChanged']);
  return (
    <Section id="data" intro={t('options_data_intro')} busy={size === null}>
      <p class="stored">
        {size === null && '\u00a0'}
        {size?.ok &&
          t(
            size.value.bytes === undefined ? 'options_data_stored' : 'options_data_stored_bytes',
            plural('options_contacts', size.value.contacts),
            plural('options_touchpoints', size.value.touchpoints),
            size.value.bytes === undefined ? number(0) : sizeText(size.value.bytes),
          )}
        {size && !size.ok && failureText(size.failure)}
      </p>
      <ExportAll />
      <SideTables />
      <ErasePerson onErased={refresh} />
      <EraseAll onErased={refresh} />
    </Section>
  );
}
