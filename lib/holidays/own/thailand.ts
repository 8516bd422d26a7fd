import type { Holiday, OwnList } from '../holiday.ts';
import { byRules, fixed, nth, saturday, weekdayOf } from './day-rules.ts';

/** What no rule gives: the days of the moon, and the days the cabinet announced for one year. As `MM-DD`. */
interface Announced {
  readonly makhaBucha: string;
  readonly visakhaBucha: string;
  readonly asalhaBucha: string;
  readonly special: readonly string[];
}

const announced: Readonly<Record<number, Announced>> = {
  2024: { makhaBucha: '02-24', visakhaBucha: '05-22', asalhaBucha: '07-20', special: ['04-12', '12-30'] },
  2025: { makhaBucha: '02-12', visakhaBucha: '05-11', asalhaBucha: '07-10', special: ['06-02', '08-11'] },
  2026: { makhaBucha: '03-03', visakhaBucha: '05-31', asalhaBucha: '07-29', special: ['01-02'] },
  2027: { makhaBucha: '02-21', visakhaBucha: '05-20', asalhaBucha: '07-18', special: [] },
  2028: { makhaBucha: '02-10', visakhaBucha: '05-08', asalhaBucha: '07-06', special: [] },
};

const childrensDay = 'วันเด็กแห่งชาติ (Children’s Day)';
const newYearsEve = 'วันสิ้นปี (New Year’s Eve)';

/**
 * Thailand: the government's holidays with Labour Day and Children's Day. Names are given in English too, because the
 * list is reviewed by people abroad. The cabinet announces days of its own each year, often late.
 */
export const thailand: OwnList = {
  country: 'TH',
  from: 2024,
  to: 2028,
  inYear: (year) => {
    const days = [...byDate(year), ...byMoon(year)];
    return [...days, ...substitutes(days), ...special(year)];
  },
};

function byDate(year: number): Holiday[] {
  return byRules(
    [
      [fixed(1, 1), 'วันขึ้นปีใหม่ (New Year’s Day)'],
      [nth(2, saturday, 1), childrensDay],
      [fixed(4, 6), 'วันจักรี (Chakri Day)'],
      [fixed(4, 13), 'วันสงกรานต์ (Songkran)'],
      [fixed(4, 14), 'วันสงกรานต์ (Songkran)'],
      [fixed(4, 15), 'วันสงกรานต์ (Songkran)'],
      [fixed(5, 1), 'วันแรงงานแห่งชาติ (Labour Day)'],
      [fixed(5, 4), 'วันฉัตรมงคล (Coronation Day)'],
      [fixed(6, 3), 'วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชินี (The Queen’s Birthday)'],
      [fixed(7, 28), 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว (The King’s Birthday)'],
      [fixed(8, 12), 'วันแม่แห่งชาติ (Mother’s Day)'],
      [fixed(10, 13), 'วันนวมินทรมหาราช (Navamindra Maharaj Day)'],
      [fixed(10, 23), 'วันปิยมหาราช (Chulalongkorn Day)'],
      [fixed(12, 5), 'วันชาติ; วันพ่อแห่งชาติ (National Day; Father’s Day)'],
      [fixed(12, 10), 'วันรัฐธรรมนูญ (Constitution Day)'],
      [fixed(12, 31), newYearsEve],
    ],
    year,
  );
}

function byMoon(year: number): Holiday[] {
  const table = announced[year];
  if (!table) return [];
  const asalha = Temporal.PlainDate.from(`${year}-${table.asalhaBucha}`);
  return [
    { day: `${year}-${table.makhaBucha}`, name: 'วันมาฆบูชา (Makha Bucha)' },
    { day: `${year}-${table.visakhaBucha}`, name: 'วันวิสาขบูชา (Visakha Bucha)' },
    { day: asalha.toString(), name: 'วันอาสาฬหบูชา (Asalha Bucha)' },
    { day: asalha.add({ days: 1 }).toString(), name: 'วันเข้าพรรษา (Khao Phansa)' },
  ];
}

/** The working day after a holiday on a weekend; one for two that lie together. Not for Children's Day and the last day of a year. */
function substitutes(days: readonly Holiday[]): Holiday[] {
  const taken = new Set(days.map(({ day }) => day));
  const found = new Map<string, Holiday>();
  for (const { day, name } of days) {
    if (weekdayOf(day) < saturday || name === childrensDay || name === newYearsEve) continue;
    let next = Temporal.PlainDate.from(day);
    while (next.dayOfWeek >= saturday || taken.has(next.toString())) next = next.add({ days: 1 });
    const substitute = next.toString();
    if (!found.has(substitute)) found.set(substitute, { day: substitute, name: `ชดเชย${name}` });
  }
  return [...found.values()];
}

function special(year: number): Holiday[] {
  const days = announced[year]?.special ?? [];
  return days.map((day) => ({ day: `${year}-${day}`, name: 'วันหยุดพิเศษ (special holiday)' }));
}
