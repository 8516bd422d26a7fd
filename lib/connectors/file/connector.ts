/** The connector for a file on the web. */
import type { Connector } from '../connector.ts';
import { hostOf } from '../feed/send-message.ts';
import { plainVendor } from '../feed/vendor.ts';
import { fileAbout } from './about.ts';
import { readFile } from './read.ts';

/** Reads everybody from a file. */
export const file: Connector = {
  about: fileAbout,
  vendor: plainVendor,
  async check(client) {
    // Only the file itself tells whether it can be read.
    await readFile(client, undefined);
    return { account: hostOf(client), reads: fileAbout.reads, writes: [], gaps: [] };
  },
  readAll: readFile,
};
