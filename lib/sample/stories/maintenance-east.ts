/** Works in Japan, Korea, Thailand, India and Poland that plan their maintenance anew. */
import type { Story } from '../story.ts';

const site = 'https://www.millwright.example';

/** People 26 to 34. */
// biome-ignore format: one step a line reads as a table
export const maintenanceEast: readonly Story[] = [
  {
    person: 26, site, owner: 'Marek Dvořák', leadSource: 'Partner',
    told: { daysBefore: 2, facts: { need: 'Maintenance records for 80 machine tools', budget: 'JPY 6,000,000', authority: 'Prepares, plant manager decides' } },
    stages: [['prospect', 58, '16:20'], ['lead', 36, '15:04']],
    deadline: { inDays: 49, what: 'Budget year ends', by: 'form', learntDaysBefore: 2 },
    steps: [
      [58, '16:18', 'page', '予知保全の始め方', '/ja/guide'],
      [36, '15:04', 'download', '点検記録のひな形', '/ja/template.xlsx'],
      [35, '10:00', 'emailSent', '点検記録のひな形をお送りします'],
      [35, '10:12', 'emailOpen', '点検記録のひな形をお送りします'],
      [16, '11:00', 'webinar', '工作機械80台の点検をまとめる (stayed to the end)'],
      [7, '13:37', 'page', '料金', '/ja/prices'],
      [2, '17:10', 'form', '見積もりのお願い', '/ja/quote'],
    ],
    handover: { ago: { businessHours: 14.6 }, stages: [['sal', 2.5]], passedOn: [6, 'Priya Nair'] },
  },
  {
    person: 27, site, leadSource: 'Chat',
    told: { daysBefore: 5, facts: { need: 'Readings from spindles without a new controller' } },
    stages: [['prospect', 19, '10:31'], ['lead', 5, '14:26']],
    steps: [
      [19, '10:30', 'page', '振動センサーの選び方', '/ja/sensors'],
      [5, '14:20', 'page', '振動センサーの選び方', '/ja/sensors'],
      [5, '14:26', 'chat', 'Chat: which spindles can be read without a new controller?'],
    ],
  },
  {
    person: 28, site, owner: 'Marek Dvořák', leadSource: 'Search ad',
    told: { daysBefore: 1, facts: { need: 'Work orders in Korean and Japanese' } },
    stages: [['prospect', 27, '09:12'], ['lead', 10, '16:00']],
    steps: [
      [27, '09:10', 'ad', 'Search ad: “설비 보전 프로그램”'],
      [27, '09:11', 'page', '설비 보전 계획 세우기', '/ko/guide'],
      [10, '16:00', 'form', '뉴스레터 신청', '/ko/newsletter'],
      [1, '11:24', 'form', '상담 요청: 두 언어로 된 작업 지시', '/ko/contact'],
    ],
    handover: { ago: { businessHours: 39.5 }, systemDelay: 190 },
  },
  {
    person: 29, site, owner: 'Ingrid Solheim', leadSource: 'Recommendation',
    told: { daysBefore: 3, facts: { need: 'Maintenance planning for a carton line', budget: 'THB 900,000', authority: 'Decides' } },
    stages: [['prospect', 45, '13:15'], ['lead', 31, '09:37']],
    deadline: { inDays: -58, what: 'New carton line starts', by: 'crm', learntDaysBefore: 3 },
    steps: [
      [45, '13:12', 'page', 'แผนบำรุงรักษาเครื่องจักร', '/th/guide'],
      [31, '09:37', 'form', 'ขอใบเสนอราคา', '/th/quote'],
      [3, '14:50', 'form', 'Start before the new line asked for', '/contact'],
    ],
    handover: {
      ago: { days: 97, time: '10:30' },
      answer: [2.8, 'call', 'Call, 20 minutes: the line starts in six weeks'],
      stages: [['sal', 3], ['sql', 12], ['opportunity', 30], ['customer', 140]],
      steps: [[11, 'meeting', 'Video meeting with the line’s builder'], [138, 'mail', 'Signed order received']],
      feedback: ['good', 12.5],
      sent: [['demo', 4.5, true]],
      outcome: ['won', 140, 23500],
      caseStudy: [['proposed', 240]],
    },
  },
  {
    person: 30, site, owner: 'Ingrid Solheim', leadSource: 'Webinar',
    told: { daysBefore: 2, facts: { need: 'Telephone reminders for oil changes' } },
    stages: [['prospect', 41, '10:10'], ['lead', 24, '11:50']],
    steps: [
      [41, '10:08', 'page', 'แผนบำรุงรักษาเครื่องจักร', '/th/guide'],
      [24, '11:00', 'webinar', 'Small works, large gains (stayed 20 of 45 minutes)'],
      [24, '11:50', 'download', 'Table: oil changes by running hours', '/plans/oil.xlsx'],
      [2, '15:18', 'form', 'Call asked for', '/contact'],
    ],
    handover: {
      ago: { days: 17, time: '14:20' },
      answer: [20.5, 'call', 'Call, 5 minutes: nothing planned for this year'],
      steps: [[61, 'form', 'Call asked for: the budget of next year is approved', '/contact']],
      feedback: ['bad', 20.7, 'noBudget'],
      answered: [29, 'From now on we ask for the budget before the call is offered.'],
      nurture: { from: 21, sign: 'request', note: 'Wants it, and has no money this year' },
    },
  },
  {
    person: 31, site, owner: 'Priya Nair', leadSource: 'Trade fair',
    told: { daysBefore: 3, facts: { need: 'Maintenance planning for 140 looms', budget: 'INR 3,200,000', authority: 'Decides with the plant head' } },
    stages: [['prospect', 62, '12:40'], ['lead', 60, '10:05']],
    deadline: { inDays: 66, what: 'Export season begins', by: 'form', learntDaysBefore: 3 },
    steps: [
      [62, '12:40', 'event', 'Badge scanned at our stand: looms that report their own stops'],
      [60, '10:05', 'form', 'Brochure asked for', '/contact'],
      [28, '14:16', 'page', 'करघों का रखरखाव', '/hi/looms'],
      [9, '15:55', 'page', 'Prices', '/prices'],
      [3, '11:30', 'form', 'Trial for ten looms asked for', '/trial'],
    ],
    handover: {
      ago: { days: 24, time: '11:40' },
      answer: [6.2, 'meeting', 'Video meeting, 30 minutes: ten looms first'],
      stages: [['sal', 6.4], ['sql', 18]],
      feedback: ['good', 18.5],
    },
  },
  {
    person: 32, site, leadSource: 'Search',
    told: { daysBefore: 13, facts: { need: 'Fewer stops in weaving' } },
    stages: [['prospect', 26, '10:45'], ['lead', 13, '12:00']],
    steps: [
      [26, '10:42', 'page', 'करघों का रखरखाव', '/hi/looms'],
      [13, '12:00', 'download', 'Table: stops by cause', '/plans/stops.xlsx'],
    ],
  },
  {
    person: 33, site, owner: 'Marek Dvořák', leadSource: 'Search',
    told: { daysBefore: 1, facts: { need: 'Grinding intervals for the tool shop' } },
    stages: [['prospect', 16, '08:50'], ['lead', 9, '09:25']],
    steps: [
      [16, '08:48', 'page', 'Kiedy ostrzyć, a kiedy wymieniać', '/pl/ostrzenie'],
      [9, '09:25', 'form', 'Newsletter ordered', '/newsletter'],
      [1, '10:02', 'form', 'Call asked for', '/contact'],
    ],
    handover: {
      ago: { days: 6, time: '09:30' },
      answer: [1.4, 'call', 'Call, 7 minutes: the tool shop decides this, not purchasing'],
      stages: [['sal', 1.5]],
      feedback: ['bad', 1.6, 'wrongPerson'],
    },
  },
  {
    person: 34, site, foundBy: 'email', leadSource: 'Named by his colleague',
    stages: [['prospect', 2, '11:00']],
    steps: [[2, '11:02', 'emailSent', 'Your colleague thought this might be for you: grinding intervals']],
  },
];
