/** What the feed, the file and the webhook ask the user for. */
import type { ConnectionField } from '../about.ts';

/** Where the system answers or listens. */
export function addressField(example: string): ConnectionField {
  return { name: 'address', kind: 'address', example };
}

/** The key of Standard Webhooks: 24 to 64 bytes in Base64. Without one, what is sent is not signed. */
export const signingSecretField: ConnectionField = {
  name: 'signingSecret',
  kind: 'secret',
  optional: true,
  pattern: 'whsec_[A-Za-z0-9+/]{32,86}={0,2}',
  example: 'whsec_…',
};
