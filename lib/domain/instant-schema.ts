/** An instant from outside. Apart from `time.ts`, which the content script uses and which must not bring zod with it. */
import * as z from 'zod/mini';
import { earliestInstant, latestInstant } from './time.ts';

/** An `Instant` of the years that Baton reckons with. */
export const instantSchema = z.number().check(z.gte(earliestInstant), z.lte(latestInstant));
