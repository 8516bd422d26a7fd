import { timestamp } from '../database/column-values.ts';

/** Counts days and hours from one moment, in the forms in which the database holds them. */
export interface RelativeTime {
  /** The moment so many days earlier (later when negative), in the given hour of the day (UTC); never later today. */
  daysAgo(days: number, hour?: number): string;
  /** The date so many days later (earlier when negative). */
  dateIn(days: number): string;
}

/** Relative times around `now`. */
export function relativeTo(now: Date): RelativeTime {
  const shifted = (days: number) => new Date(now.getTime() + days * 86_400_000);
  return {
    daysAgo(days, hour) {
      const moment = shifted(-days);
      if (hour !== undefined) moment.setUTCHours(hour, (hour * 7) % 60, 0, 0);
      return timestamp(days === 0 && moment > now ? now : moment);
    },
    dateIn: (days) => timestamp(shifted(days)).slice(0, 10),
  };
}
