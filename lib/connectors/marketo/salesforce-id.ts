/** Ids of Salesforce's: record pages name 15 signs, of which case matters; Marketo keeps 18, the last three of which repeat it. */

const suffixSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The id with 18 signs; `undefined` where it is none of Salesforce's. Each added sign says which of five are capitals. */
export function longId(id: string): string | undefined {
  if (!/^[A-Za-z\d]{15}(?:[A-Za-z\d]{3})?$/.test(id)) return undefined;
  const short = id.slice(0, 15);
  const suffix = [0, 5, 10].map((start) => {
    const bits = [...short.slice(start, start + 5)].map((sign, at) => (/[A-Z]/.test(sign) ? 1 << at : 0));
    return suffixSigns[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return short + suffix.join('');
}

/** Whether two ids name one record. */
export function isSameId(one: string, other: string): boolean {
  return one.length >= 15 && one.slice(0, 15) === other.slice(0, 15);
}
