/**
 * One look at what is owed: the badge, the reminders that are due, and the alarm for the next look. Everything is
 * worked out anew from what is stored, so a look may be left out, repeated or come late.
 */
import type { Contact } from '../../domain/contact.ts';
import { dueLeads } from '../../domain/figures/due-leads.ts';
import type { SlaView } from '../../domain/lead.ts';
import { forgotten, type Given } from '../../domain/reminders/given.ts';
import { isSpeaking } from '../../domain/reminders/pending.ts';
import { type PlanInput, planReminders, type ReminderPlan } from '../../domain/reminders/plan.ts';
import { isAtWork, repHours, reviewReminderAt } from '../../domain/reminders/rep-hours.ts';
import { slaView } from '../../domain/sla/sla-view.ts';
import { addDays, day, dayOf, startOfDay } from '../../domain/time.ts';
import { getContacts } from '../../storage/contacts.ts';
import { changeReminded, getReminded, getReminders } from '../../storage/reminders.ts';
import type { Database } from '../../storage/schema.ts';
import { monthContacts } from '../month-contacts.ts';
import type { Workspace } from '../workspace.ts';
import { setAlarm } from './alarm.ts';
import { showBadge } from './badge.ts';
import { clearNotificationsBut, mayNotify, notify, notifyReview, notifyTogether } from './notifications.ts';
import { owedLeads } from './owed-leads.ts';

/** Looks once. `changed` are contacts that may be gone: nothing is remembered of those. */
export async function tick(workspace: Workspace, changed: ReadonlySet<string>): Promise<void> {
  const now = workspace.now();
  const zone = workspace.zone();
  const database = await workspace.database();
  const [settings, { open, history, agreement }] = await Promise.all([
    getReminders(database),
    monthContacts(workspace, zone),
  ]);
  const views = new Map<Contact, SlaView>();
  const viewOf = (contact: Contact): SlaView => {
    const view = views.get(contact) ?? slaView(contact, history, now, 'list');
    views.set(contact, view);
    return view;
  };
  // The lists are not shown here, so nobody's address is looked up.
  await showBadge(dueLeads({ open, history, now, zone, me: settings.me, urlOf: () => undefined, viewOf }));
  await forgetErased(database, changed);

  const { leads, nextChange } = owedLeads({ open, settings, viewOf, now });
  const hours = repHours(agreement, settings.me);
  let wakeAt = startOfDay(addDays(dayOf(now, zone), 1), zone);
  if (nextChange !== undefined) wakeAt = Math.min(wakeAt, nextChange);
  if (settings.on && hours && (await mayNotify())) {
    const plan = await stored(database, { now, settings, leads, hours });
    await clearNotificationsBut(
      new Set(leads.filter((lead) => isSpeaking(lead, now)).map(({ contactId }) => contactId)),
    );
    await notify(plan.single);
    await notifyTogether(plan.digest);
    if (plan.wakeAt !== undefined) wakeAt = Math.min(wakeAt, plan.wakeAt);
    const reviewAt = reviewReminderAt(agreement, hours);
    if (reviewAt > now) wakeAt = Math.min(wakeAt, reviewAt);
    else if (now - reviewAt < day && isAtWork(hours, now) && !(settings.quietUntil && settings.quietUntil > now)) {
      await notifyReview(reviewAt);
    }
  }
  await setAlarm(wakeAt, now);
}

/** The plan, once what it gives is on the disk: a worker that ends here has said nothing, and will not say it twice. */
async function stored(database: Database, input: Omit<PlanInput, 'given'>): Promise<ReminderPlan> {
  const given = await getReminded(database);
  let plan = planReminders({ ...input, given });
  if (plan.given === given) return plan;
  await changeReminded(database, (current: Given) => {
    plan = planReminders({ ...input, given: current });
    return plan.given;
  });
  return plan;
}

async function forgetErased(database: Database, changed: ReadonlySet<string>): Promise<void> {
  if (changed.size === 0) return;
  const given = await getReminded(database);
  const remembered = [...changed].filter((contactId) => forgotten(given, contactId) !== given);
  if (remembered.length === 0) return;
  const known = new Set((await getContacts(database, remembered)).map(({ id }) => id));
  const gone = remembered.filter((contactId) => !known.has(contactId));
  if (gone.length > 0) await changeReminded(database, (current) => gone.reduce(forgotten, current));
}
