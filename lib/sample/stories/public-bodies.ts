/** A university and a hospital: long ways to a decision, and budgets that end on a day. */
import type { Story } from '../story.ts';

const site = 'https://www.tallyseat.example';

/** People 23 to 25, and 35. */
// biome-ignore format: one step a line reads as a table
export const publicBodies: readonly Story[] = [
  {
    person: 23, site, owner: 'Priya Nair', leadSource: 'Webinar',
    told: { daysBefore: 2, facts: { need: 'Renewal of the campus licence for statistics software', budget: 'EUR 48,000, from this year’s budget', authority: 'Decides' } },
    stages: [['prospect', 72, '10:22'], ['lead', 50, '11:05']],
    deadline: { inDays: 83, what: 'Campus licence renewal', by: 'crm', learntDaysBefore: 2 },
    steps: [
      [72, '10:20', 'page', 'Licences de campus : compter avant de renouveler', '/fr/campus'],
      [50, '10:00', 'webinar', 'Campus licences: 3,000 seats, 900 users (stayed to the end)'],
      [50, '11:05', 'download', 'Questions to ask a vendor before a campus renewal', '/guides/campus.pdf'],
      [20, '14:33', 'page', 'Hébergement et protection des données', '/fr/confiance'],
      [6, '09:14', 'page', 'Tarifs', '/fr/tarifs'],
      [6, '09:17', 'page', 'Tarifs', '/fr/tarifs'],
      [2, '16:02', 'form', 'Quote asked for: one campus, 3,200 people', '/fr/devis'],
    ],
    handover: {
      ago: { days: 12, time: '14:00' },
      answer: [5.1, 'marked', 'Contacted'],
      stages: [['sal', 5.2], ['sql', 14]],
      steps: [[13, 'meeting', 'Video meeting with purchasing, 35 minutes']],
      feedback: ['good', 14.5],
    },
  },
  {
    person: 24, site, foundBy: 'email', leadSource: 'Chat',
    told: { daysBefore: 1, facts: { need: 'Licences for research groups that come and go' } },
    stages: [['prospect', 18, '17:04'], ['lead', 4, '15:31']],
    steps: [
      [18, '17:01', 'page', 'Shared seats, and what vendors allow', '/guides/shared-seats'],
      [4, '15:26', 'page', 'Shared seats, and what vendors allow', '/guides/shared-seats'],
      [4, '15:31', 'chat', 'Chat: can a seat follow a project instead of a person?'],
      [1, '14:08', 'form', 'Call asked for', '/contact'],
    ],
    handover: { ago: { businessHours: 9.1 } },
  },
  {
    person: 25, site, leadSource: 'Newsletter',
    stages: [['prospect', 39, '09:30'], ['lead', 38, '09:44']],
    steps: [
      [39, '09:28', 'page', 'How to list every licence you pay for', '/guides/licence-list'],
      [38, '09:44', 'form', 'Newsletter ordered', '/newsletter'],
      [14, '10:00', 'emailSent', 'Renewal letter no. 10: reading rooms and remote access'],
      [13, '08:58', 'emailOpen', 'Renewal letter no. 10: reading rooms and remote access'],
    ],
  },
  {
    person: 35, site: 'https://www.millwright.example', owner: 'Marek Dvořák', leadSource: 'Trade fair',
    told: { daysBefore: 1, facts: { need: 'Maintenance planning for lifts and ventilation', authority: 'Recommends' } },
    stages: [['prospect', 1, '10:50'], ['lead', 1, '11:10']],
    deadline: { inDays: 131, what: 'Service contract for the lifts ends', by: 'rep', learntDaysBefore: 1 },
    steps: [
      [1, '10:50', 'event', 'Met at our stand; left a telephone number, no e-mail'],
      [1, '11:10', 'note', 'Service contract for eleven lifts; wants a second offer'],
    ],
    handover: { ago: { businessHours: 1.2 } },
  },
];
