/** Days of the week. Apart from `calendar.ts`, which brings the schema library with it. */

/** From Monday, as calendars name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
