/** Five people whose software contracts renew on a day that is not theirs to choose. */
import type { Story } from '../story.ts';

const site = 'https://www.tallyseat.example';

/** People 1 to 5; the first is the one that `npm start` opens. */
// biome-ignore format: one step a line reads as a table
export const softwareRenewals: readonly Story[] = [
  {
    person: 1, site, owner: 'Ingrid Solheim', leadSource: 'Search ad',
    told: { daysBefore: 1, facts: { need: 'Renewal of 240 engineering licences; half of them unused', budget: 'EUR 85,000, the present contract' } },
    stages: [['prospect', 118, '09:41'], ['lead', 96, '14:22']],
    deadline: { inDays: 75, what: 'Licence renewal', by: 'form', learntDaysBefore: 1 },
    steps: [
      [118, '09:38', 'ad', 'Search ad: “licence audit cost”'],
      [118, '09:39', 'page', 'What a software audit really costs', '/guides/audit-costs'],
      [118, '09:52', 'page', 'How Tallyseat counts unused licences', '/product/usage'],
      [96, '14:18', 'page', 'Guides on licence renewals', '/guides'],
      [96, '14:22', 'download', 'Checklist: 90 days before a licence renewal', '/guides/renewal-checklist.pdf'],
      [96, '14:23', 'emailSent', 'Your checklist: 90 days before a licence renewal'],
      [95, '08:06', 'emailOpen', 'Your checklist: 90 days before a licence renewal'],
      [74, '10:00', 'emailSent', 'Renewal letter no. 7: three clauses that cost money'],
      [74, '11:47', 'emailOpen', 'Renewal letter no. 7: three clauses that cost money'],
      [74, '11:49', 'emailClick', 'Renewal letter no. 7: “Automatic extension, and how to end it”', '/guides/automatic-extension'],
      [53, '16:12', 'page', 'Webinar: negotiating a renewal with your own usage data', '/webinars/negotiating-renewals'],
      [53, '16:15', 'form', 'Registration: negotiating a renewal with your own usage data', '/webinars/negotiating-renewals'],
      [46, '11:00', 'webinar', 'Negotiating a renewal with your own usage data (stayed 48 of 60 minutes)'],
      [45, '09:05', 'emailSent', 'Recording and slides: negotiating a renewal'],
      [45, '09:31', 'emailClick', 'Recording and slides: “Slides”', '/webinars/negotiating-renewals/slides'],
      [25, '13:20', 'page', 'Customer story: a shipyard gives back 31 % of its CAD licences', '/customers/shipyard'],
      [25, '13:34', 'video', 'Two minutes: the renewal report', '/product/renewal-report'],
      [10, '15:02', 'page', 'Data protection and where the data is kept', '/trust/data-protection'],
      [4, '10:12', 'page', 'Prices', '/prices'],
      [4, '10:31', 'page', 'Prices', '/prices'],
      [4, '10:44', 'page', 'What is in the Team and the Company plan', '/prices/compare'],
      [4, '16:05', 'page', 'Prices', '/prices'],
      [1, '16:48', 'page', 'Ask for a quote', '/quote'],
      [1, '16:57', 'form', 'Quote asked for: 240 licences, start before the renewal', '/quote'],
    ],
    handover: {
      ago: { businessHours: 12.35 },
      steps: [[0.05, 'emailSent', 'We have your request and will call you'], [10.9, 'page', 'Moving from a spreadsheet in a week', '/guides/moving-in-a-week']],
    },
  },
  {
    person: 2, site, owner: 'Ingrid Solheim', leadSource: 'Newsletter',
    told: { daysBefore: 31, facts: { need: 'Renewal of the virtualisation licences' } },
    stages: [['prospect', 64, '11:02'], ['lead', 31, '10:20']],
    deadline: { inDays: 214, what: 'Framework contract ends', by: 'form', learntDaysBefore: 31 },
    steps: [
      [64, '11:00', 'page', 'How to list every licence you pay for', '/guides/licence-list'],
      [44, '10:00', 'emailSent', 'Renewal letter no. 8: who still logs in?'],
      [44, '10:36', 'emailOpen', 'Renewal letter no. 8: who still logs in?'],
      [31, '10:15', 'page', 'Virtualisation licences after the price change', '/guides/virtualisation'],
      [31, '10:20', 'form', 'Reminder set: eight months before the contract ends', '/reminders'],
      [9, '14:03', 'page', 'Virtualisation licences after the price change', '/guides/virtualisation'],
    ],
  },
  {
    person: 3, site, owner: 'Marek Dvořák', leadSource: 'Webinar',
    told: { daysBefore: 1, facts: { need: 'Renewal of 60 design seats', authority: 'Prepares, head of IT decides' } },
    stages: [['prospect', 80, '09:12'], ['lead', 38, '11:40']],
    deadline: { inDays: 58, what: 'Design suite renewal', by: 'crm', learntDaysBefore: 1 },
    steps: [
      [80, '09:10', 'ad', 'Social ad: “Paying for seats nobody sits on?”'],
      [80, '09:11', 'page', 'Seats nobody sits on', '/seats'],
      [38, '11:00', 'webinar', 'Design suites: what the new terms mean (stayed 35 of 45 minutes)'],
      [38, '11:40', 'form', 'Question asked in the webinar: does it read single sign-on logs?'],
      [17, '15:26', 'download', 'Model letter: notice before automatic extension', '/guides/notice-letter.docx'],
      [2, '09:47', 'page', 'Prices', '/prices'],
      [1, '13:18', 'chat', 'Chat: can we start with 60 seats and add more in spring?'],
    ],
    handover: {
      ago: { businessHours: 6.4 },
      stages: [['sal', 1.1]],
      pause: { from: 1.5, to: 3.9, kind: 'waitingForBuyer', reason: 'Number of seats to come from their head of IT' },
    },
  },
  {
    person: 4, site, owner: 'Priya Nair', leadSource: 'Recommendation',
    told: { daysBefore: 3, facts: { need: 'Renewal of the analytics platform, 25 seats', budget: 'GBP 19,000', authority: 'Decides with the founder' } },
    stages: [['prospect', 52, '10:00'], ['lead', 40, '16:31']],
    deadline: { inDays: 21, what: 'Analytics platform renewal', by: 'rep', learntDaysBefore: 2 },
    steps: [
      [52, '09:55', 'page', 'Customer story: a bank’s analysts share 25 seats', '/customers/bank'],
      [40, '16:20', 'page', 'Shared seats, and what vendors allow', '/guides/shared-seats'],
      [40, '16:31', 'download', 'Table: 40 vendors and their rules for shared seats', '/guides/shared-seats.xlsx'],
      [12, '10:04', 'video', 'Two minutes: the renewal report', '/product/renewal-report'],
      [3, '11:52', 'form', 'Quote asked for: 25 seats', '/quote'],
    ],
    handover: {
      ago: { days: 34, time: '10:20' },
      answer: [3.2, 'call', 'Call, 14 minutes: wants figures before talking to the vendor'],
      stages: [['sal', 3.4], ['sql', 12], ['opportunity', 60]],
      steps: [[11, 'meeting', 'Demonstration with their own log files, 40 minutes'], [58, 'mail', 'Offer sent: 25 seats, one year']],
      feedback: ['good', 12.5],
    },
  },
  {
    person: 5, site, owner: 'Priya Nair', leadSource: 'Search',
    told: { daysBefore: 2, facts: { need: 'Renewal of ticketing software', budget: 'GBP 12,000', authority: 'Decides' } },
    stages: [['prospect', 70, '12:12'], ['lead', 33, '09:20']],
    deadline: { inDays: -26, what: 'Ticketing software renewal', by: 'crm', learntDaysBefore: 2 },
    steps: [
      [70, '12:10', 'page', 'How to list every licence you pay for', '/guides/licence-list'],
      [33, '09:20', 'download', 'Checklist: 90 days before a licence renewal', '/guides/renewal-checklist.pdf'],
      [2, '14:40', 'form', 'Trial started: 14 days', '/trial'],
    ],
    handover: {
      ago: { days: 92, time: '11:05' },
      answer: [5.5, 'mail', 'Personal e-mail: how to connect the directory'],
      stages: [['sal', 6], ['sql', 20], ['opportunity', 44], ['customer', 160]],
      steps: [[19, 'call', 'Call, 25 minutes: went through the trial'], [158, 'mail', 'Signed order received']],
      feedback: ['good', 21],
      outcome: ['won', 160, 11800],
    },
  },
];
