/** What is to be read from the pages of running CRMs that lie beside the project on some machines. */
import type { ExpectedPage } from './crm-pages.ts';

/** In the folder `sharedPages`. */
export const savedPages: readonly Omit<ExpectedPage, 'object'>[] = [
  {
    adapter: 'atomic-crm',
    file: 'realtimex-contact.html',
    url: 'http://127.0.0.1:7106/#/contacts/1/show',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'atomic-crm',
    file: 'atomic-crm-contact.html',
    url: 'http://127.0.0.1:7111/#/contacts/1/show',
    facts: {
      email: 'marianne1@hotmail.com',
      name: 'Marianne Leannon',
      company: 'Grady, Lind and Hudson',
      stage: 'Cold',
    },
  },
  {
    adapter: 'espocrm',
    file: 'espocrm-contact.html',
    url: 'http://127.0.0.1:7102/#Contact/view/6b01f1052e198a040',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'espocrm',
    file: 'espocrm-lead.html',
    url: 'http://127.0.0.1:7102/#Lead/view/6b01f1052e198a041',
    facts: { email: 'priya.raman@brightloop.example', name: 'Priya Raman', company: 'BrightLoop', stage: 'New' },
  },
  {
    adapter: 'odoo',
    file: 'odoo-contact.html',
    url: 'http://127.0.0.1:7105/web#id=42&model=res.partner&view_type=form',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'odoo',
    file: 'odoo-lead.html',
    url: 'http://127.0.0.1:7105/web#id=45&model=crm.lead&view_type=form',
    facts: {
      email: 'priya.raman@brightloop.example',
      name: 'BrightLoop inquiry',
      owner: 'Mitchell Admin',
      stage: 'New',
    },
  },
  {
    adapter: 'odoo',
    file: 'odoo-opportunity.html',
    url: 'http://127.0.0.1:7105/web#id=44&model=crm.lead&view_type=form',
    facts: {
      email: 'nadia.okafor@northwind.example',
      name: 'Northwind Traders – 200 seats',
      owner: 'Mitchell Admin',
      stage: 'New',
    },
  },
  {
    adapter: 'suitecrm',
    file: 'suitecrm-contact.html',
    url: 'http://127.0.0.1:7107/#/contacts/record/6469df3c-0e40-b457-7143-6b01f727a42c',
    facts: {
      email: 'nadia.okafor@northwind.example',
      name: 'Nadia Okafor',
      company: 'Northwind Traders',
      owner: 'Administrator',
    },
  },
  {
    adapter: 'suitecrm',
    file: 'suitecrm-lead.html',
    url: 'http://127.0.0.1:7107/#/leads/record/81fbc700-4afa-7d11-5727-6b01f7a944be',
    facts: { email: 'priya.raman@brightloop.example', name: 'Priya Raman', company: 'BrightLoop' },
  },
];
