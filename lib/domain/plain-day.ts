/** A day from outside. Apart from `time.ts`, which the content script uses and which must not bring zod with it. */
import * as z from 'zod/mini';

/** A `PlainDay`, `YYYY-MM-DD`. That a month has so many days is not looked at. */
export const plainDaySchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
