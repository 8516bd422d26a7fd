/** Five people who need a stand, badges and hands on the day a hall opens its doors. */
import type { Story } from '../story.ts';

const site = 'https://www.standpoint-fairs.example';

/** People 6 to 10. */
// biome-ignore format: one step a line reads as a table
export const tradeFairs: readonly Story[] = [
  {
    person: 6, site, owner: 'Marek Dvořák', leadSource: 'Trade fair',
    told: { daysBefore: 2, facts: { need: 'Trade fair: visitor registration for four halls', budget: 'EUR 140,000 for the spring fair', authority: 'Decides' } },
    stages: [['prospect', 160, '10:30'], ['lead', 158, '09:15']],
    deadline: { inDays: 112, what: 'Spring fair opens', by: 'form', learntDaysBefore: 2 },
    steps: [
      [160, '10:30', 'event', 'Badge scanned at our stand: badge printing at the door'],
      [158, '09:15', 'form', 'Wish for a call after the fair', '/contact'],
      [157, '10:00', 'emailSent', 'Thank you for visiting us in hall 4'],
      [157, '12:44', 'emailOpen', 'Thank you for visiting us in hall 4'],
      [90, '15:30', 'page', 'How 18,000 visitors came in within an hour', '/stories/one-hour'],
      [41, '11:00', 'webinar', 'Queues at the door: what last spring taught us (stayed to the end)'],
      [40, '11:10', 'download', 'Floor plan template for entrances', '/plans/entrances.pdf'],
      [7, '09:32', 'page', 'Prices by number of visitors', '/prices'],
      [7, '09:58', 'page', 'Prices by number of visitors', '/prices'],
      [2, '16:20', 'form', 'Brief sent: four halls, 22,000 visitors', '/brief'],
    ],
    handover: {
      ago: { days: 9, time: '09:40' },
      answer: [2.1, 'call', 'Call, 22 minutes: four halls, two entrances each'],
      stages: [['sal', 2.3], ['sql', 10]],
      steps: [[9, 'meeting', 'Site visit in Cologne']],
      sent: [['story-de', 2.5, true], ['prices', 10.2]],
      feedback: ['good', 10.5],
    },
  },
  {
    person: 7, site, owner: 'Marek Dvořák', leadSource: 'Newsletter',
    told: { daysBefore: 1, facts: { need: 'Exhibition in autumn: lead scanners for 300 exhibitors' } },
    stages: [['prospect', 61, '10:25'], ['lead', 60, '13:05']],
    deadline: { inDays: 263, what: 'Autumn exhibition opens', by: 'form', learntDaysBefore: 1 },
    steps: [
      [61, '10:22', 'page', 'Scanners or telephones? What exhibitors really use', '/guides/scanners'],
      [60, '13:05', 'form', 'Newsletter ordered', '/newsletter'],
      [35, '10:00', 'emailSent', 'Fair post: exhibitors who come back'],
      [35, '10:51', 'emailOpen', 'Fair post: exhibitors who come back'],
      [35, '10:52', 'emailClick', 'Fair post: “What 300 exhibitors asked for”', '/guides/exhibitors'],
      [6, '14:47', 'video', 'One minute: scanning a badge without a network', '/product/offline'],
      [1, '11:36', 'form', 'Sample scanners asked for', '/samples'],
    ],
    handover: { ago: { businessHours: 3.5 } },
  },
  {
    person: 8, site, owner: 'Priya Nair', leadSource: 'Partner',
    told: { daysBefore: 1, facts: { need: 'Trade fair: forklift slots and gate times for stand builders', authority: 'Recommends' } },
    stages: [['prospect', 48, '08:20'], ['lead', 47, '08:25']],
    deadline: { inDays: 36, what: 'Build-up of the trade fair begins', by: 'crm', learntDaysBefore: 1 },
    steps: [
      [48, '08:15', 'page', 'Gate times: an hour for each lorry', '/guides/gate-times'],
      [47, '08:25', 'download', 'Spreadsheet: slots for forklifts and gates', '/plans/gates.xlsx'],
      [13, '17:42', 'chat', 'Chat: do drivers need an app?'],
      [1, '07:58', 'form', 'Call me back: we build up in five weeks', '/contact'],
    ],
    handover: { ago: { businessHours: 21.3 }, pause: { from: 9, to: 12.5, kind: 'outOfOffice', reason: 'On the fair ground' } },
  },
  {
    person: 9, site, owner: 'Priya Nair', leadSource: 'Trade fair',
    told: { daysBefore: 2, facts: { need: 'Exhibition in Dubai: entrance in three languages', budget: 'AED 380,000', authority: 'Decides' } },
    stages: [['prospect', 75, '12:00'], ['lead', 73, '11:18']],
    deadline: { inDays: 96, what: 'Exhibition opens', by: 'form', learntDaysBefore: 2 },
    steps: [
      [75, '12:00', 'event', 'Badge scanned at our stand: entrance in three languages'],
      [73, '11:18', 'form', 'طلب عرض: تسجيل الزوار بثلاث لغات', '/ar/brief'],
      [50, '10:00', 'emailSent', 'Fair post: signs people read'],
      [50, '16:21', 'emailOpen', 'Fair post: signs people read'],
      [22, '13:44', 'page', 'تسجيل الزوار باللغة العربية', '/ar/registration'],
      [2, '12:31', 'form', 'Date for a call asked for', '/contact'],
    ],
    handover: {
      ago: { days: 26, time: '14:10' },
      answer: [23.5, 'call', 'Call, 9 minutes: had hoped to hear sooner'],
      stages: [['sal', 23.7], ['sql', 40], ['opportunity', 70]],
      steps: [[39, 'meeting', 'Video meeting with the hall operator, 50 minutes'], [69, 'mail', 'Offer sent: three languages, two entrances']],
      feedback: ['good', 40.5],
    },
  },
  {
    person: 10, site, leadSource: 'Trade fair',
    told: { daysBefore: 66, facts: { need: 'Trade fair: sponsors’ wall at the entrance' } },
    stages: [['prospect', 68, '15:20'], ['lead', 66, '10:40']],
    deadline: { inDays: -18, what: 'Trade fair opened', by: 'form', learntDaysBefore: 66 },
    steps: [
      [68, '15:20', 'event', 'Badge scanned at our stand: screens for sponsors'],
      [66, '10:40', 'form', 'Prices asked for: sponsors’ wall', '/contact'],
      [50, '10:00', 'emailSent', 'Fair post: signs people read'],
      [21, '10:00', 'emailSent', 'Fair post: three weeks to go'],
      [21, '10:08', 'emailOpen', 'Fair post: three weeks to go'],
    ],
  },
];
