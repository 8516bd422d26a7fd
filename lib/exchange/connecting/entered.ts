/** What the user entered for a connection, checked field by field. */
import * as z from 'zod/mini';
import type { ConnectionField, ConnectorAbout } from '../../connectors/about.ts';
import { isPrivate } from '../../connectors/origins.ts';
import type { Connection, Secrets } from '../../domain/exchange/connection.ts';
import { siteAt } from '../../domain/site.ts';
import { Refusal } from '../../messaging/failure.ts';

/** Settings and secrets that can be used. */
export interface Usable {
  readonly settings: Connection['settings'];
  readonly secrets: Secrets;
}

/**
 * What was entered, as it is stored: trimmed, the usual values filled in, and nothing that the connector has no field
 * for. A secret that was left out stays as it is. Throws `badSetting` with the field's name.
 */
export function usable(about: ConnectorAbout, entered: Usable, known?: Usable): Usable {
  const settings: Connection['settings'] = {};
  const stored = known?.secrets ?? {};
  const secrets: Secrets = {};
  for (const field of about.fields) {
    const isSecret = field.kind === 'secret';
    const told = (isSecret ? entered.secrets : entered.settings)[field.name]?.trim() ?? '';
    const value = told === '' ? ((isSecret ? stored[field.name] : field.usual) ?? '') : told;
    if (value === '') {
      if (!field.optional) throw new Refusal('badSetting', field.name);
      continue;
    }
    const parsed = z.safeParse(schemaOf(field), value);
    if (!parsed.success) throw new Refusal('badSetting', field.name);
    (isSecret ? secrets : settings)[field.name] = parsed.data;
  }
  return {
    settings,
    secrets: known && isSameDoor(about, { settings, secrets }, known) ? { ...stored, ...secrets } : secrets,
  };
}

/**
 * Whether the same user speaks to the same system: else what followed from the secrets, such as a token that was
 * fetched, is not to be used any more.
 */
function isSameDoor({ fields }: ConnectorAbout, { settings, secrets }: Usable, known: Usable): boolean {
  return fields.every(({ name, kind }) => {
    if (kind === 'secret') return secrets[name] === known.secrets[name];
    const tells = kind === 'origin' || kind === 'address' || name === 'clientId';
    return !tells || settings[name] === known.settings[name];
  });
}

/** The sites among origins that the browser was asked for. */
export function sitesAmong(origins: readonly string[]): string[] {
  const sites = origins.map((origin) => (URL.canParse(origin) ? siteAt(new URL(origin)) : null));
  return [...new Set(sites.filter((site) => site !== null))];
}

function schemaOf({ kind, choices = [], pattern }: ConnectionField): z.ZodMiniType<string> {
  const text = z.string().check(z.maxLength(kind === 'secret' ? 20_000 : 2000));
  const fits = new RegExp(`^(?:${pattern ?? '[^]*'})$`, 'u');
  if (kind === 'origin' || kind === 'address') {
    const addressOf = (value: string) => (kind === 'origin' ? addressIn(value)?.origin : addressIn(value)?.href) ?? '';
    // An origin is known by any address of it: what is stored has to fit, and not what was pasted.
    return z.pipe(
      text.check(z.refine((value) => addressOf(value) !== '' && fits.test(addressOf(value)))),
      z.transform(addressOf),
    ) as z.ZodMiniType<string>;
  }
  const checked = text.check(z.refine((value) => fits.test(value)));
  if (kind === 'choice') return checked.check(z.refine((value) => choices.some((choice) => choice.value === value)));
  return checked;
}

/** An address that may carry a token; without a name or password in it, which would be no secrets. */
function addressIn(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && isPrivate(url) && url.username === '' && url.password === '' && url.hash === '' ? url : null;
}
