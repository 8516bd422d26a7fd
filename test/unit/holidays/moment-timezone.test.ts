import original from 'moment-timezone';
import { expect, test } from 'vitest';
import moment from '../../../lib/holidays/moment-timezone.ts';

const zones = ['Asia/Tokyo', 'America/Santiago', 'GMT', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Beirut'];
const years = Array.from({ length: 40 }, (_, index) => 2000 + index);

test('reads the days of equinoxes as the package does', () => {
  for (const year of years) {
    for (const hour of ['00', '12', '15', '23']) {
      const iso = `${year}-03-20T${hour}:30:00.000Z`;
      for (const zone of zones) {
        const [ours, theirs] = [moment(iso).tz(zone), original(iso).tz(zone)];
        expect([ours.month(), ours.date()], `${iso} in ${zone}`).toEqual([theirs.month(), theirs.date()]);
      }
      const [ours, theirs] = [moment(iso).utcOffset('+09:00'), original(iso).utcOffset('+09:00')];
      expect([ours.month(), ours.date()], iso).toEqual([theirs.month(), theirs.date()]);
    }
  }
});

test('begins days as the package does, also where the clock changes at midnight', () => {
  for (const year of years) {
    for (const day of ['01-01', '03-28', '10-14', '10-15', '10-20', '10-31', '12-25']) {
      for (const zone of zones) {
        const reading = `${year}-${day} 00:00:00`;
        const [ours, theirs] = [moment.tz(reading, zone).format(), original.tz(reading, zone).format()];
        expect(Date.parse(ours), `${reading} in ${zone}`).toBe(Date.parse(theirs));
      }
    }
  }
});
