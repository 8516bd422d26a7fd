/** Four parents: the seat must be in the car before the child is, and the due date was never theirs to move. */
import type { Story } from '../story.ts';

const site = 'https://storknest.example';

/** People 11 to 14. */
// biome-ignore format: one step a line reads as a table
export const carSeats: readonly Story[] = [
  {
    person: 11, site, atHome: true, owner: 'Ingrid Solheim', leadSource: 'Midwife’s leaflet',
    told: { daysBefore: 1, facts: { need: 'Car seat from birth, for a car without Isofix', budget: 'up to EUR 300', authority: 'Decides' } },
    stages: [['prospect', 57, '21:12'], ['lead', 49, '20:31']],
    deadline: { inDays: 41, what: 'Due date', by: 'form', learntDaysBefore: 49 },
    steps: [
      [57, '21:10', 'page', 'Which car seat fits which car', '/guides/seat-finder'],
      [57, '21:24', 'page', 'From birth: baby shells compared', '/guides/baby-shells'],
      [49, '20:31', 'form', 'Birth list started, with the due date', '/birth-list'],
      [35, '09:00', 'emailSent', 'Week 29: what the car needs'],
      [35, '22:03', 'emailOpen', 'Week 29: what the car needs'],
      [35, '22:05', 'emailClick', 'Week 29: “No Isofix? Three shells that hold by belt”', '/guides/by-belt'],
      [12, '20:47', 'video', 'Fastening a baby shell by the belt, in 90 seconds', '/videos/by-belt'],
      [3, '21:15', 'page', 'Kestrel baby shell, by belt', '/shop/kestrel'],
      [2, '06:52', 'page', 'Kestrel baby shell, by belt', '/shop/kestrel'],
      [2, '07:03', 'page', 'Delivery and trial fitting', '/delivery'],
      [1, '20:20', 'form', 'Trial fitting asked for, Utrecht', '/trial-fitting'],
    ],
    handover: { ago: { businessHours: 5.2 }, outcome: ['lost', 2.4] },
  },
  {
    person: 12, site, atHome: true, owner: 'Ingrid Solheim', leadSource: 'Search',
    told: { daysBefore: 1, facts: { need: 'Two baby shells and a twin pram', authority: 'Decides together' } },
    stages: [['prospect', 29, '22:01'], ['lead', 26, '21:40']],
    deadline: { inDays: 121, what: 'Due date, twins', by: 'form', learntDaysBefore: 26 },
    steps: [
      [29, '22:00', 'page', 'Twins: what you need twice, and what you do not', '/guides/twins'],
      [26, '21:40', 'form', 'Birth list started, with the due date', '/birth-list'],
      [14, '09:00', 'emailSent', 'Week 21: two at a time'],
      [14, '21:29', 'emailOpen', 'Week 21: two at a time'],
      [1, '21:55', 'chat', 'Chat: do two shells fit beside each other in our car?'],
    ],
    handover: { ago: { businessHours: 11 }, pause: { from: 2.2, kind: 'onRequest', reason: 'Call after the next scan' } },
  },
  {
    person: 13, site, atHome: true, owner: 'Marek Dvořák', leadSource: 'Returning customer',
    told: { daysBefore: 2, facts: { need: 'Car seat for the newborn; the first child keeps hers' } },
    stages: [['prospect', 24, '13:10'], ['lead', 15, '20:00']],
    deadline: { inDays: 9, what: 'Due date', by: 'form', learntDaysBefore: 15 },
    steps: [
      [24, '13:08', 'page', 'Second child: what you still have and what has expired', '/guides/second-child'],
      [15, '20:00', 'form', 'Birth list started, with the due date', '/birth-list'],
      [6, '19:36', 'page', 'Three seats in a row', '/guides/three-in-a-row'],
      [2, '20:11', 'form', 'Call asked for: does a shell fit between two seats?', '/contact'],
    ],
    handover: {
      ago: { days: 13, time: '11:30' },
      answer: [19.2, 'call', 'Call, 6 minutes: measured the back seat together'],
      stages: [['sal', 19.4]],
    },
  },
  {
    person: 14, site, atHome: true, owner: 'Priya Nair', leadSource: 'Search ad',
    told: { daysBefore: 1, facts: { need: 'Baby shell with base', budget: 'up to SEK 4,500', authority: 'Decides' } },
    stages: [['prospect', 40, '20:14'], ['lead', 39, '21:03']],
    deadline: { inDays: -31, what: 'Due date', by: 'form', learntDaysBefore: 39 },
    steps: [
      [40, '20:12', 'ad', 'Search ad: “bilbarnstol nyfödd”'],
      [40, '20:13', 'page', 'Bilbarnstolar för nyfödda', '/sv/nyfodd'],
      [39, '21:03', 'form', 'Birth list started, with the due date', '/sv/birth-list'],
      [20, '21:44', 'page', 'Kestrel baby shell with base', '/sv/shop/kestrel-base'],
      [1, '19:52', 'form', 'Trial fitting asked for, Stockholm', '/sv/trial-fitting'],
    ],
    handover: {
      ago: { days: 52, time: '10:05' },
      answer: [1.6, 'call', 'Call, 4 minutes: fitting on Saturday'],
      stages: [['sal', 1.7], ['sql', 4], ['opportunity', 20], ['customer', 26]],
      steps: [[25.5, 'meeting', 'Trial fitting in the shop'], [26, 'mail', 'Receipt and how to register the seat']],
      feedback: ['good', 4.5],
      outcome: ['won', 26, 389],
    },
  },
];
