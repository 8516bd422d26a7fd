/** Lets the user point at a field on a page: asked for in the sidebar, done by a script of its own in the page. */
import type { PageField } from '../../domain/record.ts';
import type { Sender } from '../../messaging/answering.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { ContentCalls } from '../../messaging/protocol.ts';
import { browser } from '../../platform/browser.ts';
import { tellTab } from '../broadcast.ts';
import { forgetPick, pickIn, rememberPick } from './field-picks.ts';
import { recordInView } from './record-in-view.ts';

const file = '/picker.js';

/** Starts pointing at a field in the sender's tab, or with `null` calls off what was begun or found there. */
export async function pickByUser(sender: Sender, field: PageField | null): Promise<void> {
  const view = await recordInView(sender, null);
  if (field === null) {
    const tabId = view?.tabId ?? sender.tab?.id;
    if (tabId !== undefined) await forgetPick(tabId);
    return;
  }
  if (!view) throw new Refusal('notFound', 'pickField');
  const { tabId, page } = view;
  await rememberPick(tabId, { record: page.record, picking: field });
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch {
    await forgetPick(tabId);
    throw new Refusal('permissionMissing', 'pickField');
  }
  await tellTab(tabId, 'startPicking', { field });
}

/** What was pointed at, said by the page's script. Nothing is made of it where it was not asked for. */
export async function pickedOnPage(
  sender: Sender,
  field: PageField,
  picked: ContentCalls['fieldPicked']['in']['picked'],
): Promise<void> {
  const tabId = sender.tab?.id;
  const pick = tabId === undefined ? undefined : await pickIn(tabId);
  if (tabId === undefined || pick?.picking !== field) throw new Refusal('notAllowed', 'fieldPicked');
  if (picked) await rememberPick(tabId, { record: pick.record, picked: { field, ...picked } });
  else await forgetPick(tabId);
}
