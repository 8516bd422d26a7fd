import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { agreementSchema } from '../../lib/domain/agreement/schema.ts';

const file = new URL('../../public/agreement.schema.json', import.meta.url);

describe('the published JSON Schema of the agreement', () => {
  it('says what the code accepts; after a change run WRITE_SCHEMA=1 npx vitest run test/unit/agreement-schema.test.ts', () => {
    const schema = { title: 'Baton agreement', ...z.toJSONSchema(agreementSchema, { io: 'input' }) };
    if (process.env.WRITE_SCHEMA) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
