/** What people write behind a number for a thousand and more, in the languages of Baton. */
const words: readonly (readonly [factor: number, written: string])[] = [
  [1e3, 'k thousand tusen tkr tsd tausend teur tys tysiąc tysiące tysięcy tis tisoč พัน ألف الف آلاف الاف'],
  [1e4, 'หมื่น'],
  [1e5, 'แสน'],
  [1e6, 'm mn mill mio million millions millioner mnok mkr mnkr miljon miljoner millionen mln milion miliony milionów'],
  [1e6, 'milijon milijona milijone milijoni milijonov ล้าน مليون ملايين مليونا'],
  [1e7, 'สิบล้าน'],
  [1e8, 'ร้อยล้าน'],
  [1e9, 'bn billion mrd md mdr mdkr milliard milliarder miljard miljarder milliarde milliarden mld miliard miliardy'],
  [1e9, 'miliardów milijarda milijardi milijarde milijard พันล้าน مليار مليارات'],
  [1e10, 'หมื่นล้าน'],
  [1e11, 'แสนล้าน'],
];

const factors = new Map(words.flatMap(([factor, written]) => written.split(' ').map((word) => [word, factor])));

/** The factor a word stands for, in small letters and without a point; undefined for any other word. */
export function multipleOf(word: string): number | undefined {
  return factors.get(word);
}

/** Words that name a currency besides: `5 mkr` are five million kroner, `20 TEUR` twenty thousand euros. */
const signsWithin: Readonly<Record<string, string>> = {
  tkr: 'kr',
  mkr: 'kr',
  mnkr: 'kr',
  mdkr: 'kr',
  mnok: 'nok',
  teur: 'eur',
};

/** The sign of a currency within such a word, in small letters. */
export function signWithin(multiple: string): string | undefined {
  return Object.hasOwn(signsWithin, multiple) ? signsWithin[multiple] : undefined;
}
