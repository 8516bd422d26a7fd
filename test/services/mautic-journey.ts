/** The journey of one of the stand-in's people: every kind of event that Mautic has. */

/** An event of the activity feed, as the API gives it. */
export interface MauticEvent {
  readonly event: string;
  readonly eventId?: string | number;
  readonly eventLabel?: string | { readonly label: string; readonly href?: string; readonly isExternal?: boolean };
  readonly eventType: string;
  /** With an offset, as `2026-11-02T09:00:00+00:00`. */
  readonly timestamp: string;
  readonly details?: unknown;
}

/** All kinds of the documentation's example, and more. */
export function journey(): MauticEvent[] {
  const mail = {
    emailId: '78',
    subject: 'Maintenance without downtime, {contactfield=firstname}',
    storedSubject: null,
  };
  return [
    {
      event: 'lead.identified',
      eventId: 'lead.identified47',
      eventType: 'Contact identified',
      timestamp: '2026-09-14T07:12:00+00:00',
    },
    {
      event: 'lead.ipadded',
      eventId: 'lead.ipadded1',
      eventLabel: '192.0.2.10',
      eventType: 'Accessed from IP',
      timestamp: '2026-09-14T07:12:01+00:00',
      details: [],
    },
    {
      event: 'lead.utmtagsadded',
      eventId: 'lead.utmtagsadded1',
      eventLabel: 'UTM campaign: autumn',
      eventType: 'UTM tags recorded',
      timestamp: '2026-09-14T07:11:00+00:00',
      details: { utmtags: { utm_medium: 'cpc', utm_source: 'linkedin' } },
    },
    {
      event: 'form.submitted',
      eventId: 'form.submitted503',
      eventLabel: { label: 'Ask for a demo', href: '/s/forms/view/143' },
      eventType: 'Form submitted',
      timestamp: '2026-09-14T07:12:00+00:00',
      details: {
        submission: {
          id: 503,
          referer: 'https://nordvind.example/demo',
          results: { email: 'sigrid.fjell@nordvind.example' },
        },
        form: { id: 143, name: 'Ask for a demo' },
        page: {},
      },
    },
    {
      event: 'email.sent',
      eventId: 'email.sent796',
      eventLabel: { label: '2026-09 Nurture 1', href: 'http://mautic.example/email/view/597a', isExternal: true },
      eventType: 'Email sent',
      timestamp: '2026-10-05T06:00:00+00:00',
      details: { stat: { ...mail, id: '796' }, type: 'sent' },
    },
    {
      event: 'email.read',
      eventId: 'email.read796',
      eventLabel: { label: '2026-09 Nurture 1', href: 'http://mautic.example/email/view/597a', isExternal: true },
      eventType: 'Email read',
      timestamp: '2026-10-05T06:31:00+00:00',
      details: {
        stat: {
          ...mail,
          id: '796',
          openDetails: [{ datetime: '2026-10-05 06:31:00', useragent: 'Mozilla/5.0 (iPhone)', inBrowser: false }],
        },
        type: 'read',
      },
    },
    {
      event: 'page.hit',
      eventId: 2001,
      eventLabel: {
        label: 'https://nordvind.example/whitepaper?ct=YTo1',
        href: 'https://nordvind.example/whitepaper?ct=YTo1',
        isExternal: true,
      },
      eventType: 'Page hit',
      timestamp: '2026-10-05T06:31:20+00:00',
      details: {
        hit: {
          url: 'https://nordvind.example/whitepaper?ct=YTo1&a=1',
          urlTitle: null,
          page_id: null,
          source: 'email',
          sourceId: '78',
          sourceName: '2026-09 Nurture 1',
          userAgent: 'Mozilla/5.0 (iPhone)',
        },
      },
    },
    {
      event: 'page.hit',
      eventId: 2002,
      eventLabel: { label: 'Whitepaper: Maintenance', href: 'https://nordvind.example/whitepaper', isExternal: true },
      eventType: 'Page hit',
      timestamp: '2026-10-05T06:31:22+00:00',
      details: {
        hit: {
          url: 'https://nordvind.example/whitepaper',
          urlTitle: 'Whitepaper: Maintenance',
          page_id: null,
          source: 'email',
          sourceId: '78',
          userAgent: 'Mozilla/5.0 (iPhone)',
        },
      },
    },
    {
      event: 'asset.download',
      eventId: 'asset.download11',
      eventLabel: { label: 'Whitepaper &amp; checklist', href: '/s/assets/view/1' },
      eventType: 'Asset downloaded',
      timestamp: '2026-10-05T06:35:00+00:00',
      details: {
        asset: { id: 1, title: 'Whitepaper & checklist' },
        assetDownloadUrl: 'https://mautic.example/asset/1:whitepaper',
      },
    },
    {
      event: 'stage.changed',
      eventId: 'stage.changed4',
      eventLabel: { label: '2: Lead', href: '/s/stages/edit/2' },
      eventType: 'Stage changed',
      timestamp: '2026-09-14T07:13:00+00:00',
      details: { log: { eventName: '2: Lead' } },
    },
    {
      event: 'stage.changed',
      eventId: 'stage.changed9',
      eventLabel: '3: MQL',
      eventType: 'Stage changed',
      timestamp: '2026-11-17T08:05:00+00:00',
      details: { log: { eventName: '3: MQL' } },
    },
    {
      event: 'point.gained',
      eventId: 'point.gained2',
      eventLabel: '2: Downloads the whitepaper / 20',
      eventType: 'Point gained',
      timestamp: '2026-10-05T06:35:00+00:00',
      details: { log: { eventName: '2: Downloads the whitepaper', delta: '20', id: '2' } },
    },
    {
      event: 'campaign.event',
      eventId: 'campaign.event892',
      eventLabel: { label: 'Tell sales / Autumn campaign', href: '/s/campaigns/view/498' },
      eventType: 'Campaign action triggered',
      timestamp: '2026-11-17T08:06:00+00:00',
      details: { log: { type: 'lead.changetags', dateTriggered: '2026-11-17T08:06:00+00:00' } },
    },
    {
      event: 'campaign.event',
      eventId: 'campaign.event893',
      eventLabel: { label: 'Remind / Autumn campaign <i title="Cancelled" class="ri-x"></i>' },
      eventType: 'Campaign action triggered',
      timestamp: '2026-11-20T11:59:00+00:00',
      details: { log: { type: 'lead.changetags', dateTriggered: null } },
    },
    {
      event: 'campaign.event',
      eventId: 'campaign.event894',
      eventLabel: { label: 'Nurture / Autumn campaign' },
      eventType: 'Campaign action triggered',
      timestamp: '2026-10-05T06:00:00+00:00',
      details: { log: { type: 'email.send', dateTriggered: '2026-10-05T06:00:00+00:00' } },
    },
    {
      event: 'campaign.event.scheduled',
      eventId: 'campaign.event.scheduled895',
      eventLabel: { label: 'Later / Autumn campaign' },
      eventType: 'Campaign event scheduled',
      timestamp: '2026-11-20T11:59:00+00:00',
      details: [],
    },
    {
      event: 'webinar.registered',
      eventId: 'webinar.registered66',
      eventLabel: 'Registered for webinar - Fewer stops',
      eventType: 'Webinar registered for',
      timestamp: '2026-10-20T08:00:00+00:00',
      details: { eventName: 'fewer-stops', joinUrl: 'https://webinar.example/join' },
    },
    {
      event: 'webinar.attended',
      eventId: 'webinar.attended67',
      eventLabel: 'Attended webinar - Fewer stops',
      eventType: 'Webinar attendance',
      timestamp: '2026-10-28T13:00:00+00:00',
      details: { eventName: 'fewer-stops' },
    },
    {
      event: 'meeting.attended',
      eventId: 'meeting.attended65',
      eventLabel: 'Attended meeting - Demo',
      eventType: 'Meeting attendance',
      timestamp: '2026-11-10T13:00:00+00:00',
      details: { eventName: 'demo' },
    },
    {
      event: 'page.videohit',
      eventId: 'Video view event5f1c',
      eventLabel: 'Video view event',
      eventType: 'Video view event',
      timestamp: '2026-11-18T12:40:00+00:00',
      details: { hit: { url: 'https://nordvind.example/video' } },
    },
    {
      event: 'email.sent',
      eventId: 'email.sent801',
      eventLabel: 'Custom Email: Shall we talk?',
      eventType: 'Email sent',
      timestamp: '2026-11-18T09:00:00+00:00',
      details: { stat: { id: '801', email_id: null, storedSubject: 'Shall we talk?' }, type: 'sent' },
    },
    {
      event: 'email.replied',
      eventId: 'email.replied12',
      eventLabel: 'Email reply: Shall we talk?',
      eventType: 'Email replied',
      timestamp: '2026-11-18T10:00:00+00:00',
    },
    {
      event: 'email.failed',
      eventId: 'email.failed790',
      eventLabel: 'Invitation',
      eventType: 'Email failed',
      timestamp: '2026-09-20T06:00:00+00:00',
      details: { stat: { id: '790', emailId: '70' }, type: 'failed' },
    },
    {
      event: 'lead.donotcontact',
      eventId: 'lead.donotcontact2',
      eventLabel: 'Sms',
      eventType: 'Do not contact',
      timestamp: '2026-11-01T06:00:00+00:00',
    },
    {
      event: 'plugin.coffee',
      eventId: 'plugin.coffee5',
      eventLabel: { label: 'Espresso at the fair', href: '/s/x' },
      eventType: 'Coffee served',
      timestamp: '2026-10-01T08:00:00+00:00',
    },
  ];
}
