/** A policy that puts an agreement in force for everybody, ready to be put where the browser looks for it. */
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';

/** How the browser is built: Chrome and Edge read one form, Firefox another. */
export type BrowserKind = 'chromium' | 'firefox';

/** The text of the file; `id` is the extension's in that browser. The agreement goes in as a text: see the schema. */
export function policyFileText(kind: BrowserKind, id: string, agreement: Agreement): string {
  const settings = { [id]: { agreement: JSON.stringify(agreement) } };
  const policy =
    kind === 'firefox'
      ? { policies: { '3rdparty': { Extensions: settings } } }
      : { '3rdparty': { extensions: settings } };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
