/** The invented people of the stand-in for Mautic. */
import { journey, type MauticEvent } from './mautic-journey.ts';

/** A note. */
export interface MauticNote {
  readonly id: number;
  readonly text: string;
  readonly type: string;
  readonly dateTime: string | null;
  readonly dateAdded?: string;
  readonly createdByUser?: string;
}

/** A contact with what belongs to it. */
export interface MauticPerson {
  readonly id: number;
  fields: Record<string, string | null>;
  points: number;
  owner: { id: number; username: string; firstName: string | null; lastName: string | null } | null;
  stage: string | null;
  tags: string[];
  utmtags?: Record<string, unknown>[];
  dateAdded: string;
  dateModified: string | null;
  lastActive: string | null;
  readonly events: MauticEvent[];
  /** Newest first. */
  readonly notes: MauticNote[];
  readonly companies?: Record<string, string | null>[];
}

/** A contact of whom nothing but the address is known. */
export function mauticPerson(id: number, email: string, more: Partial<MauticPerson> = {}): MauticPerson {
  return {
    id,
    points: 0,
    owner: null,
    stage: null,
    tags: [],
    dateAdded: '2026-09-01T08:00:00+00:00',
    dateModified: null,
    lastActive: null,
    events: [],
    notes: [],
    ...more,
    fields: { email, ...more.fields },
  };
}

/** Sigrid, whose journey is rich, and two of whom less is known. */
export function mauticPeople(): MauticPerson[] {
  return [
    mauticPerson(47, 'Sigrid.Fjell@nordvind.example', {
      fields: {
        firstname: 'Sigrid',
        lastname: 'Fjell',
        company: 'Nordvind &#38; Co',
        position: 'Head of Maintenance',
        phone: null,
        country: 'Norway',
        city: 'Bergen',
        preferred_locale: 'nb_NO',
        contract_end: '2027-03-31',
        marketing_answer: '',
      },
      points: 85,
      owner: { id: 4, username: 'ola', firstName: 'Ola', lastName: 'Berg' },
      stage: 'MQL',
      tags: ['fair-2026', 'newsletter'],
      utmtags: [{ id: 1, utmSource: 'linkedin', utmMedium: 'cpc', utmCampaign: 'autumn' }],
      dateAdded: '2026-09-14T09:12:00+02:00',
      dateModified: '2026-11-19T10:00:00+00:00',
      lastActive: '2026-11-18T12:40:00+00:00',
      companies: [
        { company_id: '8', is_primary: '0', companyname: 'Fjell Invest', companyindustry: 'Finance' },
        {
          company_id: '9',
          is_primary: '1',
          companyname: 'Nordvind & Co',
          companyindustry: 'Energy',
          companynumber_of_employees: '240',
        },
      ],
      notes: [
        {
          id: 3,
          text: '<p>Planning meeting</p>',
          type: 'meeting',
          dateTime: '2026-12-01T09:00:00+00:00',
          createdByUser: 'Ola Berg',
        },
        {
          id: 2,
          text: '<p>Called her: budget is there.</p>',
          type: 'call',
          dateTime: '2026-11-19T08:30:00+00:00',
          createdByUser: 'Ola Berg',
        },
        {
          id: 1,
          text: 'Met at the fair &amp; liked the demo',
          type: 'general',
          dateTime: null,
          dateAdded: '2026-10-01T15:00:00+02:00',
          createdByUser: 'Kari Moe',
        },
      ],
      events: journey(),
    }),
    mauticPerson(48, 'sigrid.fjell@nordvind.example.org', { fields: { firstname: 'Another', lastname: 'Sigrid' } }),
    mauticPerson(52, 'jonas+demo@havblikk.example', {
      fields: { firstname: 'Jonas', lastname: 'Hav' },
      owner: { id: 5, username: 'team.north', firstName: null, lastName: null },
      stage: 'Lead',
    }),
  ];
}
