/**
 * The people of the sample year: names put together from lists, so that nobody is meant, at companies that do not exist. The
 * addresses end in .example, which is reserved and never resolves.
 */
import type { Dice } from './dice.ts';

const firstNames = (
  'Aino,Anders,Beata,Bram,Camille,Casper,Dagny,Darko,Edda,Emre,Fenna,Filip,Greta,Gorm,Hedda,Hugo,Ines,Ivo,Jorun,Jakub,' +
  'Katla,Kasimir,Lovisa,Leander,Mirja,Mads,Nadja,Nils,Oda,Otto,Petra,Pavel,Runa,Rasmus,Saskia,Sindre,Tilde,Teun,Ylva,Zoran'
).split(',');

const lastNames = (
  'Askelund,Birkhaven,Coldwater,Drachenfeld,Eikemyr,Fenwright,Grauwald,Holtbakken,Isbrekk,Jarnhed,Klovstad,Lindenmoor,' +
  'Mosterhaug,Nebelstein,Ormsvik,Pellworth,Quistrup,Ravnholt,Steinwasser,Tjernås,Ulvemark,Vintervoll,Wolkenried,Ystermo'
).split(',');

const companyStems = (
  'Alderfjord,Bergsund,Cormorant Bay,Dunkelforst,Elvebakke,Farrowmere,Granheim,Havnelund,Ingelstad,Juniper Reach,' +
  'Kvernholt,Larkspur,Myrland,Nordvinden,Osterkamp,Pinecross,Rimfeld,Solbreen'
).split(',');

/** What companies do, and what that is called in their name. */
const trades = [
  { industry: 'Manufacturing', name: 'Works', weight: 5 },
  { industry: 'Software', name: 'Systems', weight: 5 },
  { industry: 'Health Care', name: 'Clinics', weight: 3 },
  { industry: 'Education', name: 'College', weight: 2 },
  { industry: 'Retail', name: 'Stores', weight: 3 },
  { industry: 'Logistics', name: 'Freight', weight: 3 },
] as const;

const countries = ['NO', 'NO', 'SE', 'DK', 'DE', 'DE', 'NL', 'PL', 'GB'] as const;
const farCountries = ['US', 'IN', 'AU'] as const;

/** How well a lead suits, the best first. */
export const fits = ['A', 'B', 'C', 'D'] as const;
export type YearFit = (typeof fits)[number];

const titles: Readonly<Record<YearFit, readonly string[]>> = {
  A: ['Head of Operations', 'Director of Purchasing', 'Chief Information Officer', 'Founder'],
  B: ['Procurement Manager', 'Licence Manager', 'Head of Support', 'Team Lead'],
  C: ['Maintenance Engineer', 'Plant Planner', 'Coordinator', 'Office Manager'],
  D: ['Student', 'Consultant', 'Journalist', 'Trainee'],
};

const needs = ['Licence renewal', 'Replacing an old system', 'A second site', 'Fewer spreadsheets'] as const;

/** How often it is known what they need. */
const needKnown: Readonly<Record<YearFit, number>> = { A: 1, B: 1, C: 0.25, D: 0.2 };

/** Who somebody is. */
export interface YearPerson {
  readonly email: string;
  /** What is known from the beginning. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What is learnt before they are handed over. */
  readonly told: Readonly<Record<string, string>>;
}

/** The person with a number, up to 960 of them without one name twice; facts that add up to the fit. */
export function yearPerson(number: number, fit: YearFit, dice: Dice): YearPerson {
  const first = firstNames[number % firstNames.length] ?? '';
  const last = lastNames[(number + Math.floor(number / firstNames.length)) % lastNames.length] ?? '';
  const trade = dice.weighted(trades, ({ weight }) => weight);
  const company = `${dice.one(companyStems)} ${trade.name}`;
  const isNear = fit !== 'D' || dice.chance(0.5);
  return {
    email: `${plain(first)}.${plain(last)}@${plain(company)}.example`,
    facts: {
      name: `${first} ${last}`,
      company,
      jobTitle: dice.one(titles[fit]),
      country: dice.one(isNear ? countries : farCountries),
      industry: trade.industry,
      employees: fit === 'D' ? dice.whole(1, 18) : Math.round(20 * 2 ** dice.between(0, 6.5)),
    },
    told: {
      ...(dice.chance(needKnown[fit]) && { need: dice.one(needs) }),
      ...((fit === 'A' || (fit === 'B' && dice.chance(0.35))) && { budget: 'Set aside for this year' }),
      ...(fit === 'A' && dice.chance(0.8) && { authority: 'Decides with the board' }),
    },
  };
}

/** As an address has it. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-');
}
