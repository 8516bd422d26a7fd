/** Invented contacts of an ActiveCampaign account, in the shapes that ActiveCampaign gives them: most numbers are texts. */

/** A contact with all that belongs to it. */
export interface ActiveCampaignContact {
  readonly id: string;
  readonly record: Record<string, unknown>;
  readonly fieldValues: Map<string, { value: string; udate: string }>;
  readonly contactLists: Record<string, unknown>[];
  readonly accountContacts: Record<string, unknown>[];
  readonly deals: Record<string, unknown>[];
  readonly activities: Record<string, unknown>[];
  readonly trackingLogs: Record<string, unknown>[];
  readonly scoreValues: Record<string, unknown>[];
  readonly notes: Record<string, unknown>[];
  readonly tags: Map<string, string>;
}

/** Liv Aasen (42): a form, mails with opens and clicks, pages, a webinar, a deal open and one won. */
export function livAasen(): ActiveCampaignContact {
  return {
    id: '42',
    record: {
      id: '42',
      email: 'Liv.Aasen@havbris.example',
      firstName: 'Liv',
      lastName: 'Aasen',
      phone: '+47 55 00 00 02',
      cdate: '2026-10-01T10:00:00+02:00',
      udate: '2026-11-18T10:00:00+01:00',
      deleted: '0',
    },
    fieldValues: new Map([
      ['3', { value: 'Changed: new segment', udate: '2026-11-17T10:00:00+01:00' }],
      ['4', { value: '2027-03-31', udate: '2026-11-01T10:00:00+01:00' }],
      ['5', { value: '||Shipping||Energy||', udate: '2026-11-01T10:00:00+01:00' }],
      ['6', { value: 'Head of IT', udate: '2026-11-01T10:00:00+01:00' }],
    ]),
    contactLists: [
      { id: '7', contact: '42', list: '1', form: '11', sdate: '2026-10-01T10:00:00+02:00', status: '1' },
      { id: '8', contact: '42', list: '2', form: null, sdate: '2026-10-02T10:00:00+02:00', status: '1' },
      { id: '9', contact: '42', list: '3', form: '11', sdate: null, status: '1' },
    ],
    accountContacts: [{ id: '7', account: '9', contact: '42', jobTitle: 'CIO' }],
    deals: [
      deal('46', {
        title: 'Fleet licences',
        status: '0',
        stage: '2',
        value: '1872151',
        mdate: '2026-11-10T10:00:00+01:00',
      }),
      deal('40', { title: 'Pilot', status: '1', value: '50000', mdate: '2026-10-20T10:00:00+02:00', owner: '2' }),
      deal('41', { title: 'Extras', status: '2', value: '', mdate: '2026-10-25T10:00:00+01:00' }),
    ],
    activities: [
      activity('801', 'Log', 'log', '71', '', '2026-10-02T09:00:00+02:00'),
      activity('802', 'Message', 'message', '61', 'open', '2026-10-02T09:30:00+02:00'),
      activity('803', 'LinkData', 'link', '51', '', '2026-10-02T09:31:00+02:00'),
      activity('804', 'SubscriberEmail', 'contact-email', '13', '', '2026-10-05T09:00:00+02:00'),
      activity('805', 'Automation', 'automation', '31', '', '2026-10-01T10:01:00+02:00'),
      activity('806', 'Note', 'note', '91', '', '2026-10-06T09:00:00+02:00'),
      activity('807', 'Deal', 'deal', '46', '', '2026-10-06T09:00:00+02:00'),
      activity('808', 'Campaign', 'campaign', '21', 'bounce', '2026-10-07T09:00:00+02:00'),
      activity('809', 'SMS', 'sms', '99', '', '2026-10-08T09:00:00+02:00'),
    ],
    trackingLogs: [
      tracking('12', 'pageview', 'https://havbris.example/prices/', '2026-10-03T10:00:00+02:00'),
      tracking('13', 'Webinar attended', 'Green shipping', '2026-10-04T10:00:00+02:00'),
      tracking('14', 'Whitepaper downloaded', 'https://havbris.example/fleet.pdf', '2026-10-04T11:00:00+02:00'),
      tracking('15', 'Logged in', '', '2026-10-04T12:00:00+02:00'),
    ],
    scoreValues: [
      {
        id: '1',
        score: '2',
        deal: null,
        cdate: '2026-10-01T10:00:00+02:00',
        mdate: '2026-11-01T10:00:00+01:00',
        scoreValue: '85',
      },
      {
        id: '2',
        score: '6',
        deal: null,
        cdate: '2026-10-01T10:00:00+02:00',
        mdate: '2026-10-02T10:00:00+02:00',
        scoreValue: '10',
      },
      {
        id: '3',
        score: '7',
        deal: '46',
        cdate: '2026-10-01T10:00:00+02:00',
        mdate: '2026-11-09T10:00:00+01:00',
        scoreValue: '1',
      },
    ],
    notes: [
      {
        id: '91',
        note: 'Asked for <b>prices</b>',
        cdate: '2026-10-06T09:00:00+02:00',
        reltype: 'Subscriber',
        relid: '42',
        is_draft: '0',
      },
    ],
    tags: new Map(),
  };
}

/** Somebody of whom little is known. */
export function quietContact(id: string, email: string): ActiveCampaignContact {
  return {
    id,
    record: {
      id,
      email,
      firstName: '',
      lastName: '',
      phone: '',
      cdate: '2026-11-01T10:00:00+01:00',
      udate: null,
      deleted: '0',
    },
    fieldValues: new Map(),
    contactLists: [],
    accountContacts: [],
    deals: [],
    activities: [],
    trackingLogs: [],
    scoreValues: [],
    notes: [],
    tags: new Map(),
  };
}

/** What activities are about, as it comes along with them. */
export const activityThings: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  automations: [{ id: '31', name: 'Welcome series' }],
  campaigns: [{ id: '21', name: 'Q4 shipping wave 2' }],
  deals: [{ id: '46', title: 'Fleet licences' }],
  links: [{ id: '51', name: 'cta', link: 'https://havbris.example/prices', campaignid: '21', messageid: '61' }],
  logs: [{ id: '71', campaign: '21', message: '61' }],
  messages: [{ id: '61', name: 'wave2-v3', subject: 'Sail for less' }],
};

function deal(id: string, more: Record<string, unknown>) {
  return {
    id,
    contact: '42',
    owner: '1',
    group: '1',
    stage: '1',
    currency: 'nok',
    cdate: '2026-10-10T10:00:00+02:00',
    ...more,
  };
}

/** An activity about something. */
export function activity(
  id: string,
  reference_type: string,
  type: string,
  about: string,
  reference_action: string,
  tstamp: string,
) {
  return {
    id,
    tstamp,
    subscriberid: '42',
    reference_type,
    reference_id: about,
    reference_action,
    reference: { type, id: about },
  };
}

function tracking(id: string, type: string, value: string, tstamp: string) {
  return { id, subscriberid: '42', type, value, tstamp, hash: '358a', contact: '42' };
}
