/** Words for what reached a buyer, and for what did not. */
import { wordsOf } from './words.ts';

/** What was only planned or asked for, or did not come about. */
const notYet =
  /\btask|\bto ?do\b|oppgave|aufgabe|\brequest|\bask|\bbook|\bschedul|\bcancel|\bdeclin|\bmissed|no show|avlyst/;
/** What the buyer wrote. */
const fromBuyer = /incoming|inbound|received|\brepl(y|ied|ies)\b|innkommende|mottatt|\bsvar\b|eingehend/;
const personal =
  /\b(personal|sales|manual|logged|outgoing|outbound|one to one|1 1|1 to 1|personlig|utgaende|ausgehend)\b/;
const undone =
  /^(not started|open|pending|in progress|deferred|waiting|planned|scheduled|new|to do|cancel|no|false|0|nei)\b/;

/** Whether a call, a meeting or a mail reached the buyer, by the source's own word for it; empty where it has none. */
export function isResponse(kind: 'call' | 'meeting' | 'mail', word: string): boolean {
  const words = wordsOf(word);
  return !notYet.test(words) && !(kind === 'mail' && fromBuyer.test(words));
}

/** Whether a word for a mail says that a person wrote it to this buyer alone. */
export function isPersonal(word: string): boolean {
  return personal.test(wordsOf(word));
}

/** Whether the state of an activity says that it was not done. An empty one says nothing. */
export function isUndone(state: string): boolean {
  return undone.test(wordsOf(state));
}
