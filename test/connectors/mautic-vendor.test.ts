import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { understood } from '../../lib/connectors/client/client.ts';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import {
  activityReply,
  oneContact,
  self,
  someCompanies,
  someContacts,
  someFields,
  someNotes,
} from '../../lib/connectors/mautic/replies.ts';
import { type Service, startService } from '../services/service.ts';
import { asked, clientOfMautic, recordOf } from './support/mautic.ts';
import { personIn } from './support/person-read.ts';
import { apiFile } from './support/vendor-spec.ts';

interface Sample {
  readonly file: string;
  readonly section: string;
  readonly json: unknown;
}

const samplesFile = apiFile('mautic/mautic_api_samples.json');
const contactsFile = apiFile('mautic/docs-contacts.json');
const samples: Sample[] = samplesFile ? JSON.parse(readFileSync(samplesFile, 'utf8')) : [];
const headings: { heading: string; body: unknown }[] = contactsFile
  ? JSON.parse(readFileSync(contactsFile, 'utf8'))
  : [];

/** The example reply of a section of the documentation. */
function sample(section: string): unknown {
  return (
    samples.find((each) => each.section === section)?.json ?? headings.find(({ heading }) => heading === section)?.body
  );
}

const feed = 'Get Activity events for all contacts';
let service: Service | undefined;
afterEach(() => service?.close());

describe.skipIf(!samplesFile || !contactsFile)("the documentation's example replies (need ../shared/api)", () => {
  it.each<[string, z.ZodMiniType]>([
    ['Get Contact', oneContact],
    ['List Contacts', someContacts],
    ["Get Contact's Events", activityReply],
    ['Get activity events for specific contact', activityReply],
    [feed, activityReply],
    ['List Contact Notes', someNotes],
    ["Get Contact's Companies", someCompanies],
    ['Get User', self],
  ])('%s is understood', (section, schema) => {
    expect(understood(schema, sample(section), section)).toBeDefined();
  });

  it('of fields is understood, but for the dots that stand for the rest', () => {
    const fields = understood(someFields, sample('List Available Fields'), 'fields');
    expect(fields.map(({ alias }) => alias)).toEqual(['title', 'firstname', 'lastname']);
  });

  it('of a feed with twelve kinds is a journey', async () => {
    service = await startService(({ path }) => {
      if (path.endsWith('/activity')) return { body: sample(feed) };
      if (path.endsWith('/notes')) return { body: sample('List Contact Notes') };
      if (path.endsWith('/companies')) return { body: sample("Get Contact's Companies") };
      return { body: sample('Get Contact') };
    });
    const client = clientOfMautic({ address: service.origin });
    const outcome = await mautic.read!(client, asked({ records: [recordOf('47')] }));
    const person = personIn(outcome);
    expect(outcome.gaps).toEqual([]);
    expect(person.touchpoints?.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'meeting: Attended meeting - Mautic instance',
      'webinar: Attended webinar - Mautic',
      'webinar: Registered for webinar - Mautic',
      'other: Campaign action triggered: Contact field value / Campaign Date',
      'emailSent: How to make the case for digital',
      'form: 3586 Test',
      'page: Test',
      'other: Point gained: Page Hit Test / 20',
      'emailOpen: device test',
      'download: Download Mautic',
      'note: Jim is super cool!',
    ]);
    expect(person.facts).toMatchObject({
      name: { value: 'Jim' },
      owner: { value: 'Joe Smith' },
      score: { value: 10 },
      company: { value: 'test' },
    });
  });
});
