/** Everything about a person that stands in tables of its own: asked for at once, each part for itself. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Found } from './people.ts';
import { isOneOf, rowsOf } from './query.ts';
import { activityRow, callRow, emailRow, noteRow, opportunityRow } from './replies.ts';

/** As many are asked for of each kind, the newest. */
const most = 200;

const shared = [
  'activityid',
  'subject',
  'statecode',
  'createdon',
  'modifiedon',
  'actualend',
  'scheduledend',
  'isworkflowcreated',
  '_ownerid_value',
];

/** What belongs to a person's records, and to opportunities with them. A part that could not be read is empty, and a gap. */
export async function journeyOf(client: Client, { leads, contacts }: Found) {
  const leadIds = leads.map(({ id }) => id);
  const contactIds = contacts.map(({ id }) => id);
  const gaps: Gap[] = [];
  const part = async <T>(parts: readonly ReadPart[], work: Promise<T[]>): Promise<T[]> => {
    const outcome = await atEdge(() => work);
    if (outcome.ok) return outcome.value;
    if (endsAll(outcome.failure)) throw new ConnectorError(outcome.failure);
    for (const one of parts) gaps.push({ part: one, failure: outcome.failure });
    return [];
  };
  const opportunities = await part(
    ['deadline'],
    rowsOf(client, 'opportunities', {
      columns: [
        'opportunityid',
        'name',
        'statecode',
        'estimatedclosedate',
        'actualclosedate',
        'actualvalue',
        'modifiedon',
      ],
      anyOf: [
        ...isOneOf('_originatingleadid_value', leadIds),
        ...isOneOf('_parentcontactid_value', contactIds),
        ...isOneOf('_customerid_value', contactIds),
      ],
      expand: 'transactioncurrencyid($select=isocurrencycode)',
      order: 'modifiedon desc',
      top: 20,
      row: opportunityRow,
    }),
  );
  const all = [...leadIds, ...contactIds, ...opportunities.map(({ opportunityid }) => opportunityid)];
  const regarding = {
    anyOf: isOneOf('_regardingobjectid_value', all),
    order: 'createdon desc',
    top: most,
  };
  const [calls, emails, activities, notes] = await Promise.all([
    part(
      ['calls'],
      rowsOf(client, 'phonecalls', {
        ...regarding,
        columns: [...shared, 'directioncode', 'leftvoicemail'],
        row: callRow,
      }),
    ),
    part(
      ['emails'],
      rowsOf(client, 'emails', {
        ...regarding,
        columns: [...shared, 'directioncode', 'statuscode', 'senton', 'lastopenedtime'],
        row: emailRow,
      }),
    ),
    part(
      ['meetings', 'tasks', 'campaigns'],
      rowsOf(client, 'activitypointers', {
        ...regarding,
        allOf: ["activitytypecode ne 'email'", "activitytypecode ne 'phonecall'"],
        columns: [...shared, 'activitytypecode', 'scheduledstart'],
        row: activityRow,
      }),
    ),
    part(
      ['notes'],
      rowsOf(client, 'annotations', {
        columns: ['annotationid', 'subject', 'notetext', 'createdon'],
        anyOf: isOneOf('_objectid_value', [...leadIds, ...contactIds]),
        order: 'createdon desc',
        top: 50,
        row: noteRow,
      }),
    ),
  ]);
  return { opportunities, calls, emails, activities, notes, gaps };
}

/** Nothing more would be answered. */
function endsAll({ code }: ExchangeFailure): boolean {
  return ['signedOut', 'limited', 'budgetSpent', 'offline', 'notGranted', 'unexpected'].includes(code);
}
