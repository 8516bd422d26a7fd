/** What connectors are made of, in words. */
import type { ConnectionField, ConnectorAbout } from '../../../lib/connectors/about.ts';
import type { ReadPart, WritePart } from '../../../lib/domain/exchange/connection.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';

/** A product's own name; what Baton itself offers is called by the user's language. */
export function connectorName({ id, kind, name }: Pick<ConnectorAbout, 'id' | 'kind' | 'name'>): string {
  return kind === 'any' ? t(`connect_${keyPart(id)}_name` as MessageKey) : name;
}

/** What something that Baton itself offers is, in a few words. */
export function whatItIs({ id }: Pick<ConnectorAbout, 'id'>): string {
  return t(`connect_${keyPart(id)}_what` as MessageKey);
}

/** "Pages visited": something a connector reads or writes. */
export function partText(part: ReadPart | WritePart): string {
  return t(`connect_part_${part}`);
}

/** "Token", "Tag (optional)", or "Password (way 1)": the label of a field. */
export function fieldLabel({ name, optional, way }: Pick<ConnectionField, 'name' | 'optional' | 'way'>): string {
  const label = t(`connect_field_${name}`);
  if (way !== undefined) return t('connect_way', label, String(way));
  return optional ? t('connect_optional', label) : label;
}

/** The way to a token, step by step. */
export function stepTexts({ id, steps }: ConnectorAbout): string[] {
  return Array.from({ length: steps }, (_, place) => t(`connect_${keyPart(id)}_step${place + 1}` as MessageKey));
}

/** A connector's id as part of a message's key; the languages' test holds the messages against the catalogue. */
function keyPart(id: string): string {
  return id.replaceAll('-', '_');
}
