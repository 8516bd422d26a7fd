/** A path of channels as analytics systems export it: so many buyers came by these channels, in this order. */
import * as z from 'zod/mini';

const count = z.number().check(z.gte(0));

/** One row of such a table. It names nobody, so nothing of it can be opened down to leads. */
export const channelPathSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** In order, the first first. */
  channels: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(1000)),
  conversions: count,
  /** Of all of them together. */
  value: z.number(),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  /** Buyers who came this way and did not convert. */
  without: count,
});
export type ChannelPath = z.infer<typeof channelPathSchema>;
