/** The connector for any system that answers in Baton's feed format. */

import type { Client } from '../client/client.ts';
import type { Account, Connector } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import { feedAbout } from './about.ts';
import { pageIn } from './ask-people.ts';
import { readFeed } from './read.ts';
import { hostOf, sendMessage } from './send-message.ts';
import { plainVendor } from './vendor.ts';

/** Nobody: addresses of this domain are given to no one (RFC 2606). */
const nobody = 'nobody@baton.invalid';

/** Any system that answers in Baton's own format. */
export const feed: Connector = {
  about: feedAbout,
  vendor: { ...plainVendor, base: ({ address = '' }) => address.trim().replace(/\/+$/, '') },
  check,
  read: readFeed,
  write: (client, toTell) => sendMessage(client, '/feedback', toTell, true),
};

/** Reads people from a feed, and tells it what reps say. */

async function check(client: Client): Promise<Account> {
  const page = pageIn(await client.reply('GET', '/people', { query: { email: nobody }, also: [404] }));
  // One that knows nobody by that name and still answers with people does not look at the question.
  if (page.people.length > 0) throw new ConnectorError({ code: 'notUnderstood', what: '/people: email' });
  return {
    account: words(page.name, 200) || hostOf(client),
    reads: feedAbout.reads,
    writes: feedAbout.writes,
    gaps: [],
  };
}
