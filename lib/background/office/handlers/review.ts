/** The list for the next review of the agreement. */
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { getContact, getContacts } from '../../../storage/contacts.ts';
import { changeReviewItems, getReviewItems, mostReviewItems } from '../../../storage/review-items.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import type { Workspace } from '../../workspace.ts';

type Calls = 'reviewItems' | 'putReviewItem' | 'settleReviewItem';

/**
 * `notFound` for a lead that is not stored, as one just erased; `quotaExceeded` where the list is full. The list is in no
 * backup: it is about what is talked of next.
 */
export function reviewHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, Calls> {
  return {
    async reviewItems() {
      const database = await workspace.database();
      const items = await getReviewItems(database);
      const ids = new Set(items.flatMap(({ contactId }) => contactId ?? []));
      const contacts = await getContacts(database, [...ids]);
      const names = new Map(
        contacts.map(({ id, facts, emails }) => [id, String(facts.name?.value ?? emails[0] ?? '')]),
      );
      return items.map((item) => {
        const lead = names.get(item.contactId ?? '');
        return lead ? { ...item, lead } : item;
      });
    },

    async putReviewItem({ id, stage, note, contactId }) {
      const database = await workspace.database();
      if (contactId !== undefined && !(await getContact(database, contactId))) throw new Refusal('notFound');
      const { revision } = (await agreementInForce(workspace)).agreement;
      const item = { id, at: workspace.now(), stage, revision, note, ...(contactId !== undefined && { contactId }) };
      await changeReviewItems(database, (items) => {
        if (items.some((each) => each.id === id)) return items;
        if (items.length >= mostReviewItems) throw new Refusal('quotaExceeded');
        return [...items, item];
      });
      return null;
    },

    async settleReviewItem({ id }) {
      await changeReviewItems(await workspace.database(), (items) =>
        items.some((each) => each.id === id) ? items.filter((each) => each.id !== id) : items,
      );
      return null;
    },
  };
}
