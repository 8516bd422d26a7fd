import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { feedFormat, feedSchema } from '../../lib/connectors/feed/format.ts';
import { messageSchema } from '../../lib/connectors/feed/message.ts';

const file = new URL('../../public/feed.schema.json', import.meta.url);

const description =
  'What a system answers to `GET {address}/people?email=…&record=…` so that Baton shows it beside a lead. Both may ' +
  'stand several times: whoever has one of them is meant. A file of the same shape, or a list of people, or one person ' +
  'a line, can be read from an https address. What a rep says comes as `POST {address}/feedback` in the shape of ' +
  '`$defs/message`, signed as Standard Webhooks (https://www.standardwebhooks.com).';

describe('the published JSON Schema of the feed', () => {
  it('says what the code accepts; after a change run WRITE_SCHEMA=1 npx vitest run test/unit/feed-schema.test.ts', () => {
    const { $schema, $defs, ...page } = z.toJSONSchema(feedSchema, { io: 'input' });
    const { $schema: _, ...message } = z.toJSONSchema(messageSchema, { io: 'input' });
    const says = { description: 'What is sent of what a rep says.' };
    const schema = {
      $schema,
      title: feedFormat,
      description,
      ...page,
      $defs: { ...$defs, message: { ...says, ...message } },
    };
    if (process.env.WRITE_SCHEMA) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
