/** Which hosts a connection talks to. */
import type { Connection } from '../domain/exchange/connection.ts';
import type { ConnectorAbout } from './about.ts';

/** The settings of a connection, or of one that is being made. */
export type Settings = Connection['settings'];

/** Addresses of this machine alone: nobody else hears what is said there. */
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address may carry a token: https, or this machine. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ownMachine.has(hostname));
}

/** The origins of all addresses among the settings, as `https://crm.example`, and those to which they lead on. */
export function originsOf(about: ConnectorAbout, settings: Settings): string[] {
  const addresses = about.fields
    .filter(({ kind }) => kind === 'origin' || kind === 'address')
    .flatMap(({ name, usual }) => settings[name] ?? usual ?? []);
  const urls = addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address));
  return [...new Set(urls.flatMap(({ origin, hostname }) => [origin, ...(about.leadsTo?.[hostname] ?? [])]))];
}

/** An origin as the browser's permissions have it: without a port. `http://127.0.0.1/*`. */
export function permissionOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
