/** How a rep wants to be reminded. Personal: the agreement says what is owed, this says who hears of it and how. */
import * as z from 'zod/mini';
import { instantSchema as instant } from '../instant-schema.ts';
import { nameKey } from '../name-key.ts';

/** When to remind: once a share of the allowed business time is used, or once so many business minutes are left. */
export const thresholdSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('share'), used: z.number().check(z.gt(0), z.lt(1)) }),
  z.object({ at: z.literal('left'), minutes: z.number().check(z.multipleOf(1), z.gt(0), z.lte(10_000)) }),
]);
export type Threshold = z.infer<typeof thresholdSchema>;

/** A rep's settings. */
export const reminderSettingsSchema = z.object({
  /** Off until the user asks for reminders and the browser allows them. */
  on: z.boolean(),
  /** The rep's names as the CRM writes them. Empty: all leads are meant, in the badge and the popup too. */
  me: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(20)),
  thresholds: z.array(thresholdSchema).check(z.maxLength(10)),
  /** Notifications a day; the rest come together in the morning's digest. */
  perDay: z.number().check(z.multipleOf(1), z.gte(0), z.lte(50)),
  /** Until then nothing is shown. */
  quietUntil: z.optional(instant),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

/** Half of the time, and one hour before; three a day. */
export const defaultReminders: ReminderSettings = {
  on: false,
  me: [],
  thresholds: [
    { at: 'share', used: 0.5 },
    { at: 'left', minutes: 60 },
  ],
  perDay: 3,
};

/** Whether a lead is one of the rep's, by its owner's name. Compared without case; nobody named means everyone. */
export function isMine({ me }: Pick<ReminderSettings, 'me'>, owner: string | undefined): boolean {
  if (me.length === 0) return true;
  if (owner === undefined) return false;
  const key = nameKey(owner);
  return me.some((own) => nameKey(own) === key);
}
