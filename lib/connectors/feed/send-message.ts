/** Sends a message to an address that listens. */
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { messageOf } from './message.ts';

/** What Standard Webhooks count as received: the body says nothing, so a page is as good as JSON. */
const received = Array.from({ length: 100 }, (_, index) => 200 + index);

/**
 * Sends what was said under its own id, by which a repetition is known. `repeatable`: the receiver has promised to
 * know one, so that it is tried again at once after a failure.
 */
export async function sendMessage(client: Client, path: string, toTell: ToTell, repeatable?: true): Promise<Receipt> {
  await client.reply('POST', path, {
    text: { content: JSON.stringify(messageOf(toTell)), type: 'application/json' },
    headers: { 'webhook-id': toTell.said.id },
    also: received,
    ...(repeatable && { repeatable }),
  });
  return {};
}

/** The host of a connection's address: what it is called where it does not say so itself. */
export function hostOf({ settings }: Client): string {
  return URL.canParse(settings.address ?? '') ? new URL(settings.address ?? '').host : '';
}
