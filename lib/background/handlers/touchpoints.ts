/** The journey of a contact, a page at a time. */
import { touchpointView } from '../../domain/journey/journey-view.ts';
import { wholeJourney } from '../../domain/journey/whole-journey.ts';
import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import { allTouchpoints } from '../../storage/touchpoints.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import type { Workspace } from '../workspace.ts';

/** They only read. */
export function touchpointHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'touchpoints'> {
  return {
    async touchpoints({ contactId, before = Number.POSITIVE_INFINITY, skip = 0, limit, kinds }) {
      // All of it, as a part alone does not show who did it, nor what two systems tell twice.
      const [all, { agreement }] = await Promise.all([
        workspace.database().then((database) => allTouchpoints(database, contactId)),
        agreementInForce(workspace),
      ]);
      return wholeJourney(all, agreement)
        .filter(({ at, kind }) => at < before && (kinds === undefined || kinds.includes(kind)))
        .slice(skip, skip + limit)
        .map(touchpointView);
    },
  };
}
