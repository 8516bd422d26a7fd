/**
 * How the teams tell what a machine did from what a person did. Mail scanners open mails and follow their links before
 * the buyer sees them; such opens and clicks say nothing of the buyer.
 */
import * as z from 'zod/mini';

const seconds = z.number().check(z.multipleOf(1), z.gte(0), z.lte(3600));
const minutes = z.number().check(z.multipleOf(1), z.gte(0), z.lte(24 * 60));
const times = z.number().check(z.multipleOf(1), z.gte(2), z.lte(1000));
const agents = z.array(z.string().check(z.minLength(2), z.maxLength(100))).check(z.maxLength(200));

/** The rules. Zero seconds or minutes turn a rule off. */
export const machineRulesSchema = z.object({
  /** A mail opened or clicked within so many seconds after it was sent. */
  secondsAfterSending: seconds,
  /** A click within so many seconds after an open that was a machine's. */
  secondsAfterMachineOpen: seconds,
  /** So many different links of one mail followed within so many seconds. */
  manyLinks: z.object({ links: times, seconds }),
  /** One mail clicked so often within so many minutes; then its other clicks by this buyer count as a machine's too. */
  manyClicks: z.object({ clicks: times, minutes }),
  /**
   * A click with no visit within so many minutes, where the same source reports this buyer's visits. A click followed
   * by a visit is a person's.
   */
  minutesToVisit: minutes,
  /** Programs that fetch mails and links by themselves: what their user agent contains, and what the whole of it is. */
  agents,
  wholeAgents: agents,
  /** Whether what machines did counts as engagement all the same. */
  counted: z.boolean(),
});
export type MachineRules = z.infer<typeof machineRulesSchema>;

/**
 * What counts where an agreement says nothing of machines. Five and nine seconds are what a vendor of mail sequences
 * found (lemlist, "Identifying legitimate clicks and opens", 2026). Gmail's image proxy is not among the programs: it
 * fetches a picture when a person opens the mail.
 */
export const defaultMachineRules: MachineRules = {
  secondsAfterSending: 5,
  secondsAfterMachineOpen: 9,
  manyLinks: { links: 3, seconds: 10 },
  manyClicks: { clicks: 6, minutes: 10 },
  minutesToVisit: 30,
  agents: [
    'barracuda',
    'bitdefender',
    'bot/',
    'crawler',
    'curl/',
    'forcepoint',
    'headlesschrome',
    'messagelabs',
    'mimecast',
    'proofpoint',
    'python-',
    'safelinks',
    'sophos',
    'spider',
    'symantec',
    'trendmicro',
    'wget/',
    'yahoomailproxy',
    'zscaler',
  ],
  // Apple's Mail Privacy Protection fetches every picture when the mail arrives, and says no more than this.
  wholeAgents: ['Mozilla/5.0'],
  counted: false,
};
