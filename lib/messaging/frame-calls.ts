/** What the sidebar may ask from its frame in a page. What changes the workspace is asked by pages of their own alone. */
import type { PageCalls } from './protocol.ts';

/**
 * A click in a frame may be another page's doing, so the frame may do what a rep does with one lead and no more: it
 * changes no agreement, erases and exports nobody, and connects nothing. A test holds this against the sidebar.
 */
export const frameCalls: ReadonlySet<string> = new Set<keyof PageCalls>([
  'claimSidebar',
  'leadOf',
  'touchpoints',
  'giveFeedback',
  'undoFeedback',
  'markContacted',
  'undoContacted',
  'pauseClock',
  'resumeClock',
  'answerFeedback',
  'setDeadline',
  'pageHealth',
  'pickField',
  'exchangeOf',
  'refresh',
  'sendAgain',
  'discard',
  'putReviewItem',
  'deadlineLedger',
  'addContact',
  'mergeContacts',
  'suggestContent',
  'markSent',
  'undoSent',
  'rateSent',
  'nurtureLead',
  'undoNurture',
  'stepCaseStudy',
  'undoCaseStudy',
  'saveMend',
  'removeMend',
  'recentRecords',
  'tryMend',
]);
