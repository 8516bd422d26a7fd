import type { Zone } from '../../../../../lib/domain/time.ts';

/** Zones of the countries whose lists Baton has itself. Another zone says nothing. */
const countryOfZone: Readonly<Record<Zone, string>> = {
  'Europe/Oslo': 'NO',
  'Europe/Stockholm': 'SE',
  'Europe/Warsaw': 'PL',
  'Europe/Ljubljana': 'SI',
  'Asia/Bangkok': 'TH',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Phoenix': 'US',
  'America/Los_Angeles': 'US',
  'America/Anchorage': 'US',
  'Pacific/Honolulu': 'US',
  'Europe/London': 'GB',
  'Europe/Berlin': 'DE',
};

/** The country a calendar in a zone is likely for; undefined where it takes more than the zone to tell. */
export function guessCountry(zone: Zone): string | undefined {
  return countryOfZone[zone];
}
