/** What may come in with each call of the office, see `schemas.ts`. */
import type { OfficeCalls } from './office-calls.ts';
import { agreementSchemas } from './office-schemas/agreement.ts';
import { clockSchemas } from './office-schemas/clock.ts';
import { contactSchemas } from './office-schemas/contact.ts';
import { leadListSchemas } from './office-schemas/lead-list.ts';
import { leadWorkSchemas } from './office-schemas/lead-work.ts';
import { mendSchemas } from './office-schemas/mend.ts';
import { planSchemas } from './office-schemas/plan.ts';
import { sharingSchemas } from './office-schemas/sharing.ts';
import { storeSchemas } from './office-schemas/store.ts';
import type { SchemasOf } from './schema-parts.ts';

/** Calls an extension page may make, and the office answers. */
export const officeSchemas = {
  ...storeSchemas,
  ...agreementSchemas,
  ...sharingSchemas,
  ...leadWorkSchemas,
  ...leadListSchemas,
  ...planSchemas,
  ...contactSchemas,
  ...clockSchemas,
  ...mendSchemas,
} satisfies SchemasOf<OfficeCalls>;
