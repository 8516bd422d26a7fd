/** What is stored, read as a backup reads it. */
import type { Page } from 'puppeteer-core';
import type { BackupLine } from '../../lib/domain/backup.ts';
import type { Contact } from '../../lib/domain/contact.ts';
import { ask } from './stage.ts';

/** All lines of a backup. */
export async function backupLines(page: Page): Promise<BackupLine[]> {
  const lines: BackupLine[] = [];
  let cursor: string | undefined;
  do {
    const part = await ask<{ lines: BackupLine[]; next?: string }>(page, 'exportPart', cursor ? { cursor } : {});
    lines.push(...part.lines);
    cursor = part.next;
  } while (cursor !== undefined);
  return lines;
}

/**
 * The contact with an e-mail address.
 * @throws Error where there is none, or more than one.
 */
export async function storedContact(page: Page, email: string): Promise<Contact> {
  const contacts = (await backupLines(page)).flatMap((line) => (line.line === 'contact' ? [line.contact] : []));
  const [contact, ...others] = contacts.filter(({ emails }) => emails.includes(email));
  if (!contact || others.length > 0) throw new Error(`${1 + others.length} contacts with ${email}`);
  return contact;
}
