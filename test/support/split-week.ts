import type { BusinessCalendar } from '../../lib/domain/business-time/calendar.ts';

/** A morning and an afternoon on Mondays, a night on Saturdays, and five days without hours. */
export const splitWeek: BusinessCalendar = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Oslo',
  week: {
    mon: [
      ['08:00', '11:30'],
      ['12:00', '16:00'],
    ],
    sat: [['22:00', '06:00']],
  },
};
