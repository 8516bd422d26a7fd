/** The connector for automation tools: told, never asked. */

import type { Connector } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { hostOf, sendMessage } from '../feed/send-message.ts';
import { plainVendor } from '../feed/vendor.ts';
import { isPrivate } from '../origins.ts';
import { webhookAbout } from './about.ts';

/** Tells an address what reps say. */
export const webhook: Connector = {
  about: webhookAbout,
  vendor: plainVendor,
  // Whatever is sent there sets something going: that it works shows with the first thing said.
  async check(client) {
    const { address = '' } = client.settings;
    if (!URL.canParse(address.trim()) || !isPrivate(new URL(address.trim()))) {
      throw new ConnectorError({ code: 'badSetting', field: 'address' });
    }
    return { account: hostOf(client), reads: [], writes: webhookAbout.writes, gaps: [] };
  },
  write: (client, toTell) => sendMessage(client, '', toTell),
};
