/** The agreement of the tests of the report from sales to marketing. */
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { ruleOf } from '../../../support/agreement.ts';
import { historyFor, type TestTable } from './table.ts';

/** One first response within four business hours (9 to 17, Monday to Friday), and the word whether it is any good in eight. */
export const terms: TestTable & { readonly agreement: Partial<Agreement> } = {
  agreement: {
    owners: [{ id: 'kari', name: 'Kari Nordmann', aliases: ['kari@example.com'] }],
    sla: [
      ruleOf({ within: { unit: 'businessHours', value: 4 }, atRiskHours: 0 }),
      ruleOf({ id: 'judged', measures: 'qualification' }),
    ],
  },
};

/** That agreement, in force since ever. */
export const history = historyFor(terms);
