/** The tags that say a verdict. */
import { type Verdict, verdicts } from '../../domain/contact.ts';
import type { Client } from '../client/client.ts';
import { anything, contactTagsReply, tagReply, tagsReply } from './replies.ts';

/**
 * Gives a contact the tag of a verdict and takes the other one away; both, where there is no verdict any more.
 * `setting` is what comes before `-good` and `-bad`, or both tags with a stroke between them.
 */
export async function setTags(
  client: Client,
  contact: string,
  setting: string,
  verdict: Verdict | undefined,
): Promise<void> {
  const names = tagNames(setting);
  const ids = new Map<Verdict, string | undefined>();
  for (const each of verdicts) ids.set(each, await tagWith(client, names[each]));
  const { contactTags } = await client.get(`/contacts/${contact}/contactTags`, contactTagsReply);
  for (const each of verdicts) {
    const id = ids.get(each);
    const there = contactTags.filter(({ tag }) => tag === id);
    if (each === verdict) {
      if (there.length === 0) await give(client, contact, id ?? (await makeTag(client, names[each])));
    } else {
      for (const one of there) await client.reply('DELETE', `/contactTags/${one.id}`, { also: [404] });
    }
  }
}

/** The tags by their verdicts. */
export function tagNames(setting: string): Record<Verdict, string> {
  const [good = '', bad] = setting.split('/').map((tag) => tag.trim());
  return { good: bad ? good : `${good}-good`, bad: bad || `${good}-bad` };
}

/** The search finds tags that contain the words, too. */
async function tagWith(client: Client, name: string): Promise<string | undefined> {
  const { tags } = await client.get('/tags', tagsReply, { search: name, limit: 100 });
  return tags.find(({ tag }) => String(tag).toLowerCase() === name.toLowerCase())?.id;
}

async function makeTag(client: Client, name: string): Promise<string> {
  const json = { tag: { tag: name, tagType: 'contact', description: 'Baton' } };
  return (await client.send('POST', '/tags', tagReply, { json })).tag.id;
}

async function give(client: Client, contact: string, tag: string): Promise<void> {
  const json = { contactTag: { contact: Number(contact), tag: Number(tag) } };
  await client.send('POST', '/contactTags', anything, { json });
}
