/**
 * A real burst: a hundred clicks on mails that Marketo told of, by six people, ninety-four of them by one. Brought in by
 * the product's own import, with the columns it proposes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultMachineRules } from '../../../lib/domain/agreement/machine-schema.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import { judgeActors } from '../../../lib/domain/journey/machines.ts';
import { importAll } from '../import/support/importing.ts';
import { hasShared, sharedFile } from '../import/support/sources.ts';

describe.skipIf(!hasShared)('a hundred clicks by six people (needs ../shared)', () => {
  let people: readonly ImportedPerson[];
  beforeAll(async () => {
    const file = sharedFile('marketing_systems/marketo/marketo_activity_click_email_data.csv');
    ({ people } = await importAll(file, { defaultKind: 'emailClick' }));
  });

  const judged = ({ touchpoints = [] }: ImportedPerson) => judgeActors(touchpoints, defaultMachineRules);

  test('the one who clicked ninety-four times is a machine, by his many clicks', () => {
    const [most, ...others] = people.toSorted((a, b) => (b.touchpoints?.length ?? 0) - (a.touchpoints?.length ?? 0));
    expect(judged(most!).map(({ rule }) => rule)).toEqual(Array(94).fill('manyClicks'));
    expect(others).toHaveLength(5);
  });

  test('the five who clicked once or twice are not', () => {
    const few = people.filter(({ touchpoints = [] }) => touchpoints.length < 10);
    expect(few.flatMap(judged).map(({ actor }) => actor)).toEqual(Array(6).fill('unknown'));
  });
});
