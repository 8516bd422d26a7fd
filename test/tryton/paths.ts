/** Where Debian's packages put Tryton, and where this folder's own files are. */
import { fileURLToPath } from 'node:url';

/** The system's own Python: the packages are installed for no other. */
export const python = '/usr/bin/python3';
export const trytondAdmin = '/usr/bin/trytond-admin';
/** The web client's files. */
export const webRoot = '/usr/share/tryton-sao/www';
/** The name of the database, which stands in every address. */
export const database = 'crm';

/** A file of this folder. */
export function ownFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
