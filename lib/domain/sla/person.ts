/** Telling people from the machines that write in their name. */

/**
 * Words by which CRMs and files name what acts by itself. Whole words only, so that nobody called Apinya is an API.
 * After HubSpot's change sources, Salesforce's automated process and the tools that connect CRMs.
 */
const machine =
  /(?<![\p{L}\p{N}])(?:workflows?|system|automations?|automated|automatic|integrations?|api|imports?|imported|importer|sync|webhooks?|zapier|n8n|no-?reply)(?![\p{L}\p{N}])/iu;

/** Whether a name is a person's, as far as a name can say. An empty one is nobody's. */
export function isPerson(by: string): boolean {
  return by.trim() !== '' && !machine.test(by.replaceAll('_', ' '));
}
