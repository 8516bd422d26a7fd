/**
 * How the agreement Baton ships reckons fit and engagement: who suits us, and how much they have lately done.
 * The numbers are a starting point, chosen so that one clear request or a few weeks of real reading make a lead hot,
 * and that opened mails alone never do.
 */
import type { AgreementText } from './default-texts.ts';
import type { EngagementRule, FitRule, Persona } from './schema.ts';

// The European Economic Area, the United Kingdom and Switzerland, as codes and as English names.
const markets = (
  'AT,BE,BG,CH,CY,CZ,DE,DK,EE,ES,FI,FR,GB,GR,HR,HU,IE,IS,IT,LI,LT,LU,LV,MT,NL,NO,PL,PT,RO,SE,SI,SK,UK,' +
  'Austria,Belgium,Bulgaria,Switzerland,Cyprus,Czechia,Germany,Denmark,Estonia,Spain,Finland,France,United Kingdom,' +
  'Greece,Croatia,Hungary,Ireland,Iceland,Italy,Liechtenstein,Lithuania,Luxembourg,Latvia,Malta,Netherlands,Norway,' +
  'Poland,Portugal,Romania,Sweden,Slovenia,Slovakia'
).split(',');

const industries = [
  'technology',
  'software',
  'industr',
  'manufactur',
  'materials',
  'communication',
  'education',
  'health',
];

// Whole words only where a short one hides in a longer one: "cto" stands in "director".
const decidingTitles = [
  'director',
  'head',
  'chief',
  'president',
  'founder',
  'owner',
  'direktør',
  'leiter',
  'geschäftsführer',
];
const responsibleTitles = ['manager', 'lead', 'superintendent', 'coordinator', 'sjef', 'leder', 'ansvarlig'];
const buyingTitles = ['purchas', 'procurement', 'buyer', 'licence', 'renewals', 'innkjøp', 'einkauf'];
const usingTitles = ['engineer', 'plant', 'factory', 'logistics', 'maintenance', 'production', 'parent'];

/** The people who take part in a purchase, told by words in their titles. */
export function defaultPersonas(text: AgreementText): Persona[] {
  return [
    {
      id: 'decider',
      name: text('agreement_persona_decider_name'),
      description: text('agreement_persona_decider_description'),
      rules: [{ fact: 'jobTitle', is: 'contains', values: decidingTitles }],
    },
    {
      id: 'buyer',
      name: text('agreement_persona_buyer_name'),
      description: text('agreement_persona_buyer_description'),
      rules: [{ fact: 'jobTitle', is: 'contains', values: buyingTitles }],
    },
    {
      id: 'user',
      name: text('agreement_persona_user_name'),
      description: text('agreement_persona_user_description'),
      rules: [{ fact: 'jobTitle', is: 'contains', values: usingTitles }],
    },
  ];
}

/** Points for what is known of a buyer: a hundred in all, so that the sum reads as per cent. */
export function defaultFit(text: AgreementText): FitRule[] {
  return [
    {
      id: 'country',
      label: text('agreement_fit_country'),
      when: { fact: 'country', is: 'oneOf', values: markets },
      points: 10,
    },
    {
      id: 'employees',
      label: text('agreement_fit_employees'),
      when: { fact: 'employees', is: 'between', min: 20, max: 5000 },
      points: 10,
    },
    {
      id: 'industry',
      label: text('agreement_fit_industry'),
      when: { fact: 'industry', is: 'contains', values: industries },
      points: 10,
    },
    {
      id: 'decides',
      label: text('agreement_fit_decides'),
      when: { fact: 'jobTitle', is: 'contains', values: decidingTitles },
      points: 15,
    },
    {
      id: 'responsible',
      label: text('agreement_fit_responsible'),
      when: { fact: 'jobTitle', is: 'contains', values: [...decidingTitles, ...responsibleTitles, ...buyingTitles] },
      points: 10,
    },
    { id: 'need', label: text('agreement_fit_need'), when: { fact: 'need', is: 'known' }, points: 20 },
    { id: 'budget', label: text('agreement_fit_budget'), when: { fact: 'budget', is: 'known' }, points: 15 },
    { id: 'authority', label: text('agreement_fit_authority'), when: { fact: 'authority', is: 'known' }, points: 10 },
  ];
}

/** Points and half-lives for every kind of touchpoint; what we do ourselves earns the buyer nothing. */
export const defaultEngagement: readonly EngagementRule[] = [
  { kind: 'meeting', points: 40, halfLifeDays: 60 },
  { kind: 'form', points: 30, halfLifeDays: 60 },
  { kind: 'event', points: 25, halfLifeDays: 60 },
  { kind: 'webinar', points: 20, halfLifeDays: 45 },
  { kind: 'call', points: 20, halfLifeDays: 45 },
  { kind: 'mail', points: 20, halfLifeDays: 45 },
  { kind: 'download', points: 15, halfLifeDays: 45 },
  { kind: 'chat', points: 15, halfLifeDays: 30 },
  { kind: 'video', points: 6, halfLifeDays: 30 },
  { kind: 'emailClick', points: 5, halfLifeDays: 30 },
  { kind: 'page', points: 2, halfLifeDays: 21 },
  { kind: 'ad', points: 2, halfLifeDays: 14 },
  { kind: 'emailOpen', points: 1, halfLifeDays: 14 },
  { kind: 'emailSent', points: 0, halfLifeDays: 14 },
  { kind: 'stage', points: 0, halfLifeDays: 14 },
  { kind: 'note', points: 0, halfLifeDays: 14 },
  { kind: 'other', points: 0, halfLifeDays: 14 },
];

/** Points for levels 1, 2 and 3: about a request for a quote with reading around it, a webinar, a week of reading. */
export const defaultEngagementLevels = [60, 25, 8] as const;
