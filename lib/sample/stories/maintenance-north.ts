/** A Norwegian machine works, a Greek shipping company and a Bulgarian foundry that plan their maintenance anew. */
import type { Step, Story } from '../story.ts';
import { longJourney } from './long-journey.ts';

const site = 'https://www.millwright.example';

/** A mail scanner opens a newsletter and follows each of its links within seconds. No buyer reads like that. */
const scannerBurst: readonly Step[] = [
  [6, '10:00', 'emailSent', 'Millwright letter: spare parts that never come too late'],
  [6, '10:01', 'emailOpen', 'Millwright letter: spare parts that never come too late', undefined, 'machine'],
  ...[
    'Read in the browser',
    'Spare parts by wear',
    'Customer story: a rolling mill',
    'Prices',
    'Ask for a call',
    'Imprint',
    'Privacy',
    'Unsubscribe',
  ].map((link): Step => [6, '10:01', 'emailClick', `Millwright letter: “${link}”`, undefined, 'machine']),
];

/** People 15 to 22. */
// biome-ignore format: one step a line reads as a table
export const maintenanceNorth: readonly Story[] = [
  {
    person: 15, site, owner: 'Ingrid Solheim', leadSource: 'Webinar',
    told: { daysBefore: 2, facts: { need: 'Maintenance planning for two press lines', budget: 'NOK 600,000', authority: 'Decides for the plant' } },
    stages: [['prospect', 55, '07:40'], ['lead', 30, '09:58']],
    deadline: { inDays: 57, what: 'Yearly stop of the press lines', by: 'rep', learntDaysBefore: 1 },
    steps: [
      [55, '07:38', 'page', 'Planlagt stans: slik holder dere tolv timer', '/no/planlagt-stans'],
      [30, '09:00', 'webinar', 'Presser og hydraulikk: hva som slites først (ble til slutten)'],
      [30, '09:58', 'download', 'Sjekkliste for årsstans', '/no/sjekkliste.pdf'],
      [29, '08:00', 'emailSent', 'Opptak og sjekkliste'],
      [29, '08:22', 'emailClick', 'Opptak og sjekkliste: «Opptak»', '/no/opptak'],
      [5, '12:36', 'page', 'Priser', '/no/priser'],
      [5, '12:39', 'page', 'Priser', '/no/priser'],
      [2, '07:51', 'form', 'Ønsker besøk i uke etter ferien', '/no/kontakt'],
    ],
    handover: {
      ago: { days: 16, time: '09:10' },
      answer: [4.2, 'call', 'Call, 18 minutes: the stop cannot be moved'],
      stages: [['sal', 4.4], ['sql', 22]],
      steps: [[21, 'meeting', 'Visit to the press lines in Stavanger']],
      sent: [['guide-nb', 4.6, true], ['savings', 22.2, false]],
      feedback: ['good', 22.5],
    },
  },
  {
    person: 16, site, owner: 'Ingrid Solheim', leadSource: 'Search',
    told: { daysBefore: 40, facts: { need: 'Fewer paper work orders in the workshop', authority: 'Recommends' } },
    stages: [['prospect', 300, '10:00'], ['lead', 281, '10:00']],
    steps: longJourney(),
    handover: { ago: { days: 21, time: '13:15' }, answer: [7.4, 'call', 'Call, 11 minutes: reads a lot, buys little'], stages: [['sal', 7.6]] },
  },
  {
    person: 17, site, leadSource: 'Recommendation',
    told: { daysBefore: 8, facts: { need: 'Order spare parts from the maintenance plan', authority: 'Prepares' } },
    stages: [['prospect', 20, '13:02'], ['lead', 8, '14:10']],
    deadline: { inDays: 71, what: 'New purchasing year', by: 'rep', learntDaysBefore: 1 },
    steps: [
      [20, '13:00', 'page', 'Reservedeler etter slitasje', '/no/reservedeler'],
      [8, '14:10', 'form', 'Abonnerer på nyhetsbrev', '/no/nyhetsbrev'],
      [2, '09:41', 'page', 'Reservedeler etter slitasje', '/no/reservedeler'],
    ],
  },
  {
    person: 18, site, owner: 'Priya Nair', leadSource: 'Trade fair',
    told: { daysBefore: 2, facts: { need: 'Docking plans for eleven ships', budget: 'EUR 60,000', authority: 'Decides with the superintendent' } },
    stages: [['prospect', 66, '11:45'], ['lead', 64, '10:10']],
    deadline: { inDays: 23, what: 'First ship goes into dock', by: 'crm', learntDaysBefore: 2 },
    steps: [
      [66, '11:45', 'event', 'Badge scanned at our stand: docking plans'],
      [64, '10:10', 'form', 'Ζήτηση επίδειξης για έντεκα πλοία', '/el/demo'],
      [37, '15:27', 'video', 'Docking plan of a tanker, in three minutes', '/videos/docking'],
      [18, '12:20', 'page', 'Τιμές ανά πλοίο', '/el/prices'],
      [2, '12:44', 'form', 'Date for a demonstration asked for', '/demo'],
    ],
    handover: {
      ago: { days: 41, time: '11:20' },
      answer: [1.1, 'mail', 'Personal e-mail with three dates'],
      stages: [['sal', 1.3], ['sql', 16], ['opportunity', 90]],
      steps: [[15, 'meeting', 'Demonstration with the data of one ship, 60 minutes'], [88, 'mail', 'Offer sent: eleven ships, two years']],
      feedback: ['good', 16.5],
    },
  },
  {
    person: 19, site, leadSource: 'List from the trade fair',
    stages: [['prospect', 12, '10:00']],
    steps: [[12, '10:00', 'emailSent', 'Millwright letter: what wears first at sea'], [11, '07:15', 'emailOpen', 'Millwright letter: what wears first at sea']],
  },
  {
    person: 20, site, owner: 'Marek Dvořák', leadSource: 'Newsletter',
    told: { daysBefore: 33, facts: { need: 'Spare parts for two furnaces' } },
    stages: [['prospect', 34, '14:31'], ['lead', 33, '10:20']],
    steps: [
      [34, '14:28', 'page', 'Резервни части според износването', '/bg/parts'],
      [33, '10:20', 'form', 'Newsletter ordered', '/newsletter'],
      ...scannerBurst,
      [1, '15:12', 'page', 'Prices', '/prices'],
    ],
    handover: {
      ago: { days: 11, time: '15:05' },
      answer: [3.3, 'call', 'Call, 3 minutes: never clicked on anything'],
      feedback: ['bad', 3.5, 'noInterest'],
    },
  },
  {
    person: 21, site, owner: 'Marek Dvořák', leadSource: 'Search',
    told: { daysBefore: 4, facts: { need: 'Maintenance planning for the rolling mill', budget: 'Not before next year' } },
    stages: [['prospect', 22, '09:33'], ['lead', 14, '11:00']],
    deadline: { inDays: 143, what: 'Rolling mill stops for a rebuild', by: 'rep', learntDaysBefore: 1 },
    steps: [
      [22, '09:30', 'page', 'Customer story: a rolling mill that stops once a year', '/customers/rolling-mill'],
      [14, '11:00', 'download', 'Plan for a rebuild, week by week', '/plans/rebuild.xlsx'],
      [4, '13:41', 'form', 'Call asked for', '/contact'],
    ],
    handover: {
      ago: { days: 19, time: '10:50' },
      answer: [9.2, 'call', 'Call, 8 minutes: stops in spring at the earliest'],
      feedback: ['bad', 9.4, 'tooEarly'],
      answered: [19.5, 'Back with us until ten weeks before the rebuild.'],
      nurture: { from: 9.6, inDays: 73, note: 'Stops in spring at the earliest' },
    },
  },
  { person: 22, site, leadSource: 'Bought list', stages: [['prospect', 3, '09:00']], steps: [] },
];
