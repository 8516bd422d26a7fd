/** What a connector is handed of something said: to whom it belongs as of now, and the words for people to read. */
import type { ConnectorAbout } from '../../connectors/about.ts';
import type { ToTell } from '../../connectors/connector.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Outgoing } from '../../domain/exchange/outgoing.ts';
import { recordOfKey } from '../../domain/record.ts';
import type { Zone } from '../../domain/time.ts';
import { t } from '../../platform/i18n.ts';
import { momentWords, saidWords } from './said-words.ts';

/** Who says it, and where they are. */
export interface Speaker {
  readonly name?: string;
  readonly zone: Zone;
}

/** All of it. Records are those of the connector's own CRM, and where it has none all. */
export function toTell(
  { said, attempts }: Outgoing,
  contact: Contact,
  { crm }: Pick<ConnectorAbout, 'crm'>,
  { name: by, zone }: Speaker,
): ToTell {
  const records = contact.records.flatMap((key) => recordOfKey(key) ?? []);
  const own = records.filter(
    (record) => record.crm === crm && (record.object === 'contact' || record.object === 'lead'),
  );
  const { name } = contact.facts;
  const title = saidWords(said, zone);
  const mark = `baton:${said.id}`;
  const when = momentWords(said.at, zone);
  const text = by === undefined ? t('exchange_tell_text', title, when) : t('exchange_tell_textBy', title, by, when);
  return {
    said,
    person: {
      emails: contact.emails,
      records: crm === undefined ? records : own,
      ...(name && { name: String(name.value) }),
    },
    ...(by !== undefined && { by }),
    title,
    text: `${text} ${mark}`,
    mark,
    // Counted before it was handed on: this attempt is among them.
    mayBeThere: attempts > 1,
  };
}
