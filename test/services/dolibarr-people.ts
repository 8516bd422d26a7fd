/** An installation of Dolibarr: Élise with a rich journey, her colleague, and a private person. All invented. */

/** A record as the API shows it: ids and numbers as texts, most of them. */
export type DolibarrRecord = { id: string } & Record<string, unknown>;

/** All records, by their path. */
export type DolibarrRecords = Record<string, DolibarrRecord[]>;

/** Seconds since 1970. */
export const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** A new installation. */
export function dolibarrRecords(): DolibarrRecords {
  return {
    contacts: [
      {
        id: '12',
        socid: '3',
        firstname: 'Élise',
        lastname: 'Marchand',
        email: 'Elise.Marchand@ateliernord.example',
        poste: 'Responsable achats',
        phone_pro: '+33 1 99 00 11 22',
        phone_mobile: '',
        town: 'Lille',
        country: 'France',
        default_lang: null,
        date_modification: seconds('2026-11-18T09:00:00Z'),
        array_options: {
          options_sales_verdict: null,
          options_sales_reason: null,
          options_marketing_answer: 'Seen: thanks',
          // Midnight in Paris.
          options_contract_ends: seconds('2027-01-30T23:00:00Z'),
          options_hobby: 'sailing',
        },
      },
      {
        id: '13',
        socid: '3',
        firstname: 'Hugo',
        lastname: 'Petit',
        email: 'hugo.petit@ateliernord.example',
        date_modification: seconds('2026-11-01T09:00:00Z'),
        array_options: [],
      },
      { id: '14', socid: null, firstname: '', lastname: 'Seul', email: 'seul@nulle.example', array_options: [] },
    ],
    thirdparties: [
      {
        id: '3',
        name: 'Atelier Nord',
        email: 'contact@ateliernord.example',
        phone: '+33 1 99 00 11 00',
        town: 'Roubaix',
        country: 'France',
        default_lang: 'fr_FR',
        typent_code: 'TE_MEDIUM',
        effectif: '11 - 50',
        client: '2',
        stcomm_id: '2',
        status_prospect_label: 'Contact in process',
        date_modification: seconds('2026-11-17T10:00:00Z'),
        array_options: [],
      },
      {
        id: '4',
        name: 'Rosa Lind',
        email: 'rosa@lind.example',
        typent_code: 'TE_PRIVATE',
        client: 1,
        date_modification: seconds('2026-11-02T10:00:00Z'),
        array_options: { options_sales_verdict: null, options_sales_reason: null },
      },
    ],
    users: [
      { id: '1', login: 'camille', firstname: 'Camille', lastname: 'Roux' },
      { id: '2', login: 'jo', firstname: '', lastname: '' },
    ],
    agendaevents: [
      event('101', 'AC_TEL', 'First call', '2026-11-10T10:00:00Z', 100),
      event('102', 'AC_RDV', 'Demo', '2026-11-12T09:00:00Z', '100'),
      event('103', 'AC_RDV', 'Workshop', '2026-12-01T09:00:00Z', '0'),
      { ...event('104', 'AC_EMAIL', 'Prices', '2026-11-13T09:00:00Z', -1), userownerid: '2' },
      event('105', 'AC_EMAIL_IN', 'Re: Prices', '2026-11-13T11:00:00Z', -1),
      event('106', 'AC_EMAILING', 'Autumn news', '2026-10-01T07:00:00Z', -1),
      { ...event('107', 'AC_OTH', '', '2026-11-14T09:00:00Z', -1), note_private: 'Likes <b>blue</b> &amp; green' },
      { ...event('108', 'AC_OTH', 'Good lead', '2026-11-14T10:00:00Z', -1), note_private: 'Said. baton:old' },
      {
        ...event('109', 'AC_OTH_AUTO', 'Proposal PR7 sent by mail', '2026-11-15T10:00:00Z', -1),
        code: 'AC_PROPAL_SENTBYMAIL',
        type: 'systemauto',
      },
      {
        ...event('110', 'AC_OTH_AUTO', 'Contact changed', '2026-11-15T11:00:00Z', -1),
        code: 'AC_CONTACT_MODIFY',
        type: 'systemauto',
      },
      event('111', 'AC_FAIR', 'Came to the stand', '2026-09-20T09:00:00Z', -1),
      event('112', 'AC_TEL', 'Call that was planned', '2026-11-19T09:00:00Z', 0),
      {
        ...event('113', 'AC_RDV', 'With both of them', '2026-11-16T09:00:00Z', 100),
        fk_contact: '13',
        socpeopleassigned: { '12': { id: '12' }, '13': { id: '13' } },
      },
      {
        ...event('114', 'AC_TEL', 'Hugo alone', '2026-11-16T12:00:00Z', 100),
        fk_contact: '13',
        socpeopleassigned: { '13': { id: '13' } },
      },
      { ...event('115', 'AC_TEL', 'Rosa', '2026-11-05T12:00:00Z', 100), fk_contact: null, fk_soc: '4' },
    ],
    proposals: [
      proposal('7', 'PR7', '1', { fin_validite: seconds('2026-12-14T23:00:00Z'), ref_client: 'Autumn offer' }),
      proposal('6', 'PR6', '2', {
        total_ht: '1500.50000000',
        multicurrency_code: 'EUR',
        date_signature: seconds('2026-11-03T10:00:00Z'),
      }),
      proposal('5', 'PR5', '3', { date_cloture: seconds('2026-10-03T10:00:00Z') }),
      proposal('4', 'PR4', '2', { contacts_ids: [{ id: '13' }] }),
      proposal('3', 'PR3', '0', {}),
    ],
  };
}

function event(id: string, type: string, label: string, datep: string, percentage: string | number): DolibarrRecord {
  return {
    id,
    type_code: type,
    type: 'system',
    code: type,
    label,
    note_private: '',
    datep: seconds(datep),
    datec: seconds('2026-11-09T08:00:00Z'),
    percentage,
    userownerid: '1',
    fk_contact: '12',
    fk_soc: '3',
    socpeopleassigned: [],
  };
}

function proposal(id: string, ref: string, statut: string, more: object): DolibarrRecord {
  const changed = seconds('2026-11-08T10:00:00Z');
  return { id, ref, statut, socid: '3', total_ht: null, date_modification: changed, contacts_ids: [], ...more };
}
