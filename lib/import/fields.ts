/**
 * What a column can be, and the names under which exports have it. Names are compared as `wordsOf` writes them.
 * To teach Baton another spelling, add it here.
 */

import { knownFacts } from '../domain/contact.ts';

/** What a row can carry besides the person it speaks of. One row may carry several. */
export const personKinds = ['contacts', 'touchpoints', 'handovers', 'outcomes'] as const;
/** What a row can be that speaks of no person. It is then this alone. */
export const sideKinds = ['spend', 'paths', 'details'] as const;
/** One of these. */
export type SideKind = (typeof sideKinds)[number];
/** All that a row can carry. */
export const rowKinds = [...personKinds, ...sideKinds] as const;
export type RowKind = (typeof rowKinds)[number];

/** The side table a mapping's rows are of; `undefined` for rows about people. */
export function sideKindOf(carries: readonly RowKind[]): SideKind | undefined {
  return sideKinds.find((kind) => carries.includes(kind));
}

interface FieldDescription {
  /** The row kind the field belongs to; `who` belongs to all. */
  readonly of: RowKind | 'who';
  /** Other row kinds it belongs to as well. */
  readonly also?: readonly RowKind[];
  /** What its values must look like for a name alone to be believed. */
  readonly values?: 'emails' | 'dates' | 'periods' | 'links' | 'sums' | 'paths';
  readonly names: readonly string[];
}

// biome-ignore format: one field a line reads as a table
const described = {
  email: { of: 'who', values: 'emails', names: ['email', 'email address', 'contact email', 'person email', 'lead email', 'work email', 'business email', 'primary email', 'email 1', 'recipient', 'emails', 'mail', 'epost', 'e post', 'epostadresse', 'mailadresse', 'adres email', 'correo', 'correo electronico', 'attendee email', 'registrant email', 'email 1 value', 'properties email'] },
  recordId: { of: 'who', names: ['contact id', 'lead id', 'prospect id', 'record id', 'person id', 'contact key', 'contactid', 'leadid', 'crm id', 'hubspot contact id', 'vid', 'customer id', 'record id contact', 'contact record id', 'kontakt id', 'case id', 'who id', 'user id', 'object id', 'subject id', 'mql id', 'lead number', 'prospect number', 'lead no', 'customer number', 'client id', 'visitor id', 'respondent id', 'hs object id', 'fullvisitorid', 'id kontaktu', 'kund id', 'kundenummer', 'kundennummer', 'stranka id', 'รหัสลูกค้า', 'رقم العميل', 'kundnummer', 'kundnr', 'kundenr', 'kunde id', 'numer klienta', 'id klienta', 'stevilka stranke', 'cookie', 'cookie id', 'anonymous id', 'customer key'] },
  updatedAt: { of: 'who', values: 'dates', names: ['updated at', 'last modified', 'last modified date', 'lastmodifieddate', 'modified at', 'modified on', 'last updated', 'sist endret', 'updated on', 'update time', 'system modstamp', 'properties lastmodifieddate'] },
  name: { of: 'contacts', names: ['name', 'full name', 'contact name', 'contact', 'lead name', 'person', 'person name', 'attendee', 'navn', 'fullt navn', 'kontakt', 'kontaktperson', 'nombre completo'] },
  firstName: { of: 'contacts', names: ['first name', 'firstname', 'given name', 'forename', 'fornavn', 'vorname', 'prenom', 'nombre', 'imie', 'properties firstname'] },
  lastName: { of: 'contacts', names: ['last name', 'lastname', 'surname', 'family name', 'etternavn', 'nachname', 'nom', 'apellido', 'apellidos', 'nazwisko', 'properties lastname'] },
  company: { of: 'contacts', names: ['company', 'company name', 'account', 'account name', 'organization', 'organisation', 'organization name', 'employer', 'firma', 'firmanavn', 'selskap', 'bedrift', 'unternehmen', 'societe', 'empresa', 'associated company', 'business name', 'properties company'] },
  jobTitle: { of: 'contacts', names: ['job title', 'jobtitle', 'role', 'position', 'job role', 'stilling', 'tittel', 'funktion', 'position title', 'job function', 'contact title', 'properties jobtitle'] },
  phone: { of: 'contacts', names: ['phone', 'phone number', 'telephone', 'mobile', 'mobile phone', 'mobile phone number', 'cell', 'cell phone', 'telefon', 'mobil', 'tlf', 'telefonnummer', 'work phone', 'business phone', 'properties phone'] },
  country: { of: 'contacts', names: ['country', 'country region', 'country code', 'land', 'pays', 'pais', 'mailing country', 'billing country', 'geo country', 'properties country'] },
  city: { of: 'contacts', names: ['city', 'town', 'by', 'sted', 'poststed', 'stadt', 'ort', 'ville', 'ciudad', 'mailing city', 'geo city'] },
  language: { of: 'contacts', names: ['language', 'preferred language', 'sprak', 'sprache', 'locale'] },
  industry: { of: 'contacts', names: ['industry', 'sector', 'bransje', 'branche', 'naeringskode', 'vertical'] },
  employees: { of: 'contacts', names: ['employees', 'number of employees', 'no of employees', 'company size', 'headcount', 'ansatte', 'antall ansatte', 'mitarbeiter', 'numberofemployees'] },
  owner: { of: 'contacts', names: ['owner', 'contact owner', 'lead owner', 'owner name', 'owner email', 'sales rep', 'sales agent', 'rep', 'assigned to', 'assignee', 'account executive', 'account owner', 'hubspot owner id', 'owner id', 'selger', 'eier', 'ansvarlig', 'seller', 'sales person', 'salesperson', 'deal owner', 'opportunity owner', 'record owner', 'seller name', 'account manager', 'sales representative', 'sales rep name', 'agent', 'sdr', 'ansvarlig selger', 'saljare', 'agare', 'wlasciciel', 'handlowiec', 'opiekun', 'lastnik', 'prodajalec', 'ผู้ขาย', 'เจ้าของ', 'besitzer', 'verkaufer', 'zustandig', 'المالك', 'البائع', 'ansvarig saljare', 'ansvarig', 'vertriebsmitarbeiter', 'skrbnik'] },
  leadSource: { of: 'contacts', names: ['lead source', 'source', 'original source', 'lead origin', 'channel', 'hs analytics source', 'first touch source', 'kilde', 'leadkilde', 'quelle', 'utm source', 'leadsource', 'origin', 'kalla', 'zrodlo', 'vir', 'first channel', 'acquisition source', 'acquisition channel', 'how did you hear about us', 'ช่องทาง', 'แหล่งที่มา', 'القناة', 'قناة', 'المصدر'] },
  need: { of: 'contacts', names: ['need', 'needs', 'pain', 'challenge', 'behov', 'needs def'] },
  budget: { of: 'contacts', names: ['budget', 'budsjett', 'budget amount', 'budgt alloc'] },
  authority: { of: 'contacts', names: ['authority', 'decision maker', 'buying role', 'beslutningstaker', 'hs buying role'] },
  fact: { of: 'contacts', also: ['spend', 'details'], names: [] },
  createdAt: { of: 'contacts', values: 'dates', names: ['created date', 'create date', 'createdate', 'created at', 'created on', 'date created', 'created', 'created time', 'creation date', 'lead created', 'lead created at', 'lead created on', 'lead created date', 'lead create date', 'lead date', 'date added', 'add date', 'added on', 'signup date', 'sign up date', 'registration date', 'registered at', 'enquiry date', 'inquiry date', 'date of enquiry', 'lead generated date', 'lead capture date', 'engage date', 'engaged date', 'opportunity created date', 'opportunity create date', 'deal created', 'deal created date', 'deal create date', 'open date', 'opened date', 'date opened', 'start date', 'date received', 'received date', 'became a lead date', 'original create date', 'first seen', 'first contact date', 'dt customer', 'date entered', 'entry date', 'properties createdate', 'property createdate', 'property created at', 'opprettet', 'opprettet dato', 'registrert', 'skapad', 'skapad datum', 'utworzono', 'data utworzenia', 'ustvarjeno', 'datum nastanka', 'วันที่สร้าง', 'erstellt am', 'erstellungsdatum', 'erstelldatum', 'تاريخ الإنشاء', 'submitted at', 'submitted on', 'submission date', 'date submitted', 'date', 'datum', 'dato', 'data', 'วันที่', 'التاريخ', 'timestamp'] },
  stage: { of: 'contacts', names: ['stage', 'lifecycle stage', 'lifecyclestage', 'lead stage', 'lead status', 'funnel stage', 'status', 'fase', 'livssyklusfase', 'properties lifecyclestage', 'stanje', 'tilstand', 'สถานะ', 'الحالة', 'حالة', 'stage name'] },
  stageTime: { of: 'contacts', values: 'dates', names: ['stage date', 'stage time', 'stage changed', 'stage changed at', 'stage since', 'lifecycle stage date', 'became mql', 'became a lead date', 'date entered stage', 'last stage change', 'status changed at', 'mql date'] },
  deadline: { of: 'contacts', values: 'dates', names: ['deadline', 'due date', 'renewal date', 'contract end', 'contract end date', 'licence end', 'license end', 'expires', 'expiry date', 'expiration date', 'event date', 'expected due date', 'purchase deadline', 'decision date', 'frist', 'fornyelse', 'fornyelsesdato', 'termindato', 'needed by', 'go live date', 'end of contract'] },
  deadlineWhat: { of: 'contacts', names: ['deadline type', 'deadline reason', 'deadline what', 'what falls due', 'hva'] },
  verdict: { of: 'contacts', names: ['feedback', 'verdict', 'sales feedback', 'lead feedback', 'lead verdict', 'sales accepted', 'tilbakemelding'] },
  reason: { of: 'contacts', names: ['feedback reason', 'rejection reason', 'reject reason', 'disqualification reason', 'unqualified reason', 'reason', 'arsak', 'grund'] },
  feedbackTime: { of: 'contacts', values: 'dates', names: ['feedback date', 'feedback time', 'feedback at', 'rejected at', 'accepted at', 'disqualified at'] },
  touchpointTime: { of: 'touchpoints', values: 'dates', names: ['timestamp', 'time', 'date', 'activity date', 'activity time', 'event time', 'event date', 'event timestamp', 'occurred at', 'occurred', 'visited at', 'visit time', 'started at', 'start time', 'created', 'created at', 'created date', 'createdate', 'create date', 'sent at', 'date time', 'datetime', 'tidspunkt', 'dato', 'tid', 'zeitpunkt', 'datum', 'when', 'derived tstamp', 'page view start', 'timestamp utc', 'registration time', 'join time', 'added at', 'clicked at', 'opened at', 'viewed at', 'at', 'property hs timestamp'] },
  kind: { of: 'touchpoints', names: ['kind', 'type', 'event', 'event type', 'activity type', 'activity', 'type name', 'touchpoint', 'touchpoint type', 'interaction', 'interaction type', 'action', 'event name', 'engagement type', 'channel type', 'hendelse', 'aktivitet', 'primary attribute value type', 'last activity'] },
  title: { of: 'touchpoints', names: ['title', 'page title', 'subject', 'asset', 'asset name', 'content', 'content title', 'form name', 'webinar', 'webinar title', 'event title', 'details', 'description', 'page', 'topic', 'emne', 'innhold', 'beschreibung', 'primary attribute value', 'property hs email subject', 'touchpoint title'] },
  url: { of: 'touchpoints', names: ['url', 'page url', 'link', 'link url', 'address', 'landing page', 'landing page url', 'href', 'lenke', 'webpage', 'first page url'] },
  touchpointId: { of: 'touchpoints', names: ['event id', 'activity id', 'touchpoint id', 'engagement id', 'session id', 'message id', 'page view id', 'marketo guid', 'uuid', 'external id', 'visit id', 'interaction id'] },
  channel: { of: 'touchpoints', also: ['spend'], names: ['channel', 'utm source', 'source', 'channel name', 'channel used', 'marketing channel', 'channel grouping', 'default channel group', 'default channel grouping', 'session default channel group', 'session source', 'traffic source', 'session source medium', 'source medium', 'session manual source', 'campaign channel', 'utm channel', 'platform', 'publisher platform', 'ad network', 'network', 'media', 'publisher', 'mkt channel', 'mkt source', 'advertising channel', 'acquisition channel', 'medium', 'utm medium', 'session medium', 'category', 'kanal', 'kilde', 'kalla', 'markedsforingskanal', 'quelle', 'zrodlo', 'vir', 'ช่องทาง', 'قناة', 'القناة'] },
  campaign: { of: 'touchpoints', also: ['contacts', 'spend'], names: ['campaign', 'campaign name', 'utm campaign', 'session campaign', 'campaign group', 'campaign group name', 'mkt campaign', 'ad campaign', 'marketing campaign', 'xyz campaign id', 'campaign id', 'ad set name', 'ad group', 'ad group name', 'kampanje', 'kampanj', 'kampagne', 'kampania', 'kampanja', 'แคมเปญ', 'حملة', 'الحملة'] },
  agent: { of: 'touchpoints', names: ['user agent', 'useragent', 'browser agent', 'http user agent'] },
  handoverTime: { of: 'handovers', values: 'dates', names: ['handover', 'handover time', 'handover date', 'handed over', 'handed over at', 'handoff', 'handoff date', 'hand off date', 'assigned at', 'assigned date', 'assignment date', 'routed at', 'sales handover', 'overlevert', 'overlevering', 'owner assigned date', 'hubspot owner assigneddate', 'submitted utc', 'submitted at'] },
  responseTime: { of: 'handovers', values: 'dates', names: ['first response', 'first response time', 'first response at', 'first responded at', 'responded at', 'first contacted', 'first contacted at', 'contacted at', 'first contact date', 'first touch utc', 'first outreach date', 'forste svar', 'kontaktet', 'first call'] },
  capturedAt: { of: 'handovers', values: 'dates', names: ['captured at', 'captured', 'capture time', 'capture date', 'lead captured at', 'submitted at', 'submitted utc', 'submitted', 'submission time', 'submission date', 'form submitted at', 'created at', 'created', 'created on', 'created date', 'createdate', 'create date', 'date created', 'lead created', 'lead created at', 'received at', 'opprettet', 'registrert', 'innsendt', 'mottatt', 'erstellt am'] },
  outcome: { of: 'outcomes', names: ['outcome', 'result', 'deal stage', 'dealstage', 'deal status', 'opportunity status', 'lead outcome', 'deal outcome', 'converted', 'is converted', 'isconverted', 'has converted', 'conversion', 'is won', 'won', 'closed won', 'won lost', 'opportunity stage', 'opportunity result', 'sales stage', 'sales outcome', 'win loss', 'is closed won', 'purchased', 'response', 'conversion status', 'y', 'resultat', 'utfall', 'ergebnis'] },
  outcomeTime: { of: 'outcomes', values: 'dates', names: ['close date', 'closed at', 'closed date', 'closedate', 'closed', 'won at', 'converted at', 'conversion date', 'outcome date', 'won date', 'lost date', 'lukket', 'avsluttet', 'date closed', 'property closedate', 'won time', 'lost time', 'deal closed on', 'closing date', 'actual close date', 'actual closing date', 'closed on', 'converted date', 'conversion time', 'converted on', 'purchase date', 'order date', 'signed date', 'win date', 'stangd', 'avslutsdato', 'data zamkniecia', 'datum zaprtja', 'abschlussdatum', 'วันที่ปิด', 'تاريخ الإغلاق', 'became a customer date', 'became a customer'] },
  value: { of: 'outcomes', values: 'sums', names: ['value', 'amount', 'deal value', 'deal amount', 'close value', 'revenue', 'price', 'total', 'opportunity amount', 'belop', 'verdi', 'betrag', 'sum', 'omsetning', 'property amount', 'deal size', 'opportunity value', 'contract value', 'sale amount', 'sales amount', 'sales', 'order value', 'total amount', 'actual value', 'acv', 'tcv', 'arr', 'potential revenue', 'expected revenue', 'conversion value', 'varde', 'wartosc', 'kwota', 'vrednost', 'znesek', 'มูลค่า', 'القيمة', 'المبلغ', 'total revenue'] },
  dealId: { of: 'outcomes', names: ['deal id', 'opportunity id', 'dealid', 'opportunityid', 'opp id', 'order id', 'sale id', 'transaction id', 'contract id', 'application id', 'deal record id', 'record id deal', 'ordrenummer', 'invoice no', 'invoice number', 'invoice id', 'order number', 'order no', 'opportunity number', 'deal number'] },
  currency: { of: 'outcomes', also: ['spend', 'paths'], names: ['currency', 'currency code', 'currency iso code', 'valuta', 'wahrung', 'deal currency code'] },
  spendDay: { of: 'spend', values: 'periods', names: ['day', 'date', 'date day', 'month', 'week', 'period', 'date start', 'start date', 'reporting starts', 'report date', 'starts', 'from', 'date month', 'year month', 'c date', 'spend date', 'segments date', 'campaign start date', 'start', 'quarter', 'year', 'dag', 'dato', 'datum', 'maned', 'manad', 'monat', 'tag', 'woche', 'data', 'dzien', 'miesiac', 'dan', 'mesec', 'วันที่', 'เดือน', 'التاريخ', 'الشهر', 'اليوم'] },
  spendUntil: { of: 'spend', values: 'periods', names: ['end date', 'reporting ends', 'date stop', 'date end', 'ends', 'until', 'to', 'campaign end date', 'end', 'til', 'bis', 'sluttdato', 'slutdatum', 'enddatum', 'data zakonczenia', 'do', 'datum konca'] },
  cost: { of: 'spend', values: 'sums', names: ['spend', 'cost', 'amount spent', 'ad spend', 'adspend', 'spent', 'total spent', 'total spend', 'total cost', 'actual cost', 'marketing spend', 'mark spent', 'media cost', 'media spend', 'ad cost', 'ads cost', 'campaign cost', 'advertising cost', 'advertising spend', 'acquisition cost', 'marketing cost', 'marketing expense', 'spend amount', 'cost micros', 'investment', 'expense', 'expenses', 'budget spent', 'amount', 'kostnad', 'kostnader', 'annonsekostnad', 'forbruk', 'utgift', 'kosten', 'ausgaben', 'ausgegebener betrag', 'werbekosten', 'koszt', 'wydatki', 'wydana kwota', 'strosek', 'stroski', 'ค่าใช้จ่าย', 'ต้นทุน', 'التكلفة', 'الإنفاق', 'budget'] },
  impressions: { of: 'spend', values: 'sums', names: ['impressions', 'impr', 'impression', 'views', 'visninger', 'visningar', 'impressionen', 'wyswietlenia', 'prikazi', 'การแสดงผล', 'مرات الظهور'] },
  clicks: { of: 'spend', values: 'sums', names: ['clicks', 'link clicks', 'clicks all', 'click', 'klikk', 'klick', 'klicks', 'klikniecia', 'kliki', 'คลิก', 'النقرات'] },
  claimedLeads: { of: 'spend', values: 'sums', names: ['leads', 'number of leads', 'total leads', 'leads generated', 'lead count', 'on facebook leads', 'form leads', 'results', 'responses', 'responses in campaign', 'leads in campaign', 'leder', 'kontakty', 'ลีด', 'العملاء المحتملون'] },
  claimedConversions: { of: 'spend', values: 'sums', names: ['conversions', 'total conversion', 'total conversions', 'approved conversion', 'all conv', 'conv', 'conversion', 'purchases', 'orders', 'sales', 'deals', 'won opportunities', 'num won opportunities', 'website purchases', 'konverteringer', 'konverteringar', 'konversjoner', 'konwersje', 'konverzije', 'conversiones', 'การแปลง', 'التحويلات'] },
  claimedRevenue: { of: 'spend', values: 'sums', names: ['revenue', 'conversion value', 'conv value', 'total conversion value', 'purchase value', 'purchases conversion value', 'website purchases conversion value', 'total revenue', 'sales value', 'value', 'income', 'inntekt', 'omsetning', 'intakt', 'umsatz', 'przychod', 'prihodek', 'รายได้', 'الإيرادات'] },
  path: { of: 'paths', values: 'paths', names: ['path', 'channel path', 'conversion path', 'conversion paths', 'top conversion paths', 'mcf channel grouping path', 'default channel group path', 'channel grouping path', 'source path', 'source medium path', 'campaign path', 'customer path', 'customer journey', 'journey', 'touchpoints', 'touchpoint path', 'touchpath', 'channels', 'marketing path', 'pfad', 'sti', 'vag', 'sciezka', 'pot', 'เส้นทาง', 'المسار'] },
  pathConversions: { of: 'paths', names: ['total conversions', 'conversions', 'total conversion', 'conversion', 'conv', 'converted', 'conversion count', 'count', 'number of conversions', 'konverteringer', 'konwersje', 'konversionen', 'konverzije'] },
  pathValue: { of: 'paths', values: 'sums', names: ['total conversion value', 'conversion value', 'total value', 'revenue', 'value', 'conv value', 'total revenue', 'purchase revenue', 'verdi', 'varde', 'wert', 'wartosc', 'vrednost'] },
  pathNulls: { of: 'paths', values: 'sums', names: ['total null', 'null', 'nulls', 'total nulls', 'non conversions', 'no conversion', 'non converting', 'not converted', 'without conversion'] },
  detailKey: { of: 'details', names: [] },
  ignored: { of: 'who', names: [] },
} as const satisfies Record<string, FieldDescription>;

/** A field, by its stable id: stored in remembered mappings. */
export type FieldId = keyof typeof described;
/** All fields, in the order in which they are offered. */
export const fieldIds = Object.keys(described) as readonly FieldId[];
/** What is known of each field. */
export const fields: Readonly<Record<FieldId, FieldDescription>> = described;

/** Whether rows of these kinds can carry a field. */
export function isCarried(field: FieldId, carries: readonly RowKind[]): boolean {
  const { of, also = [] } = fields[field];
  if (of === 'who') return field === 'ignored' || sideKindOf(carries) === undefined;
  return [of, ...also].some((kind) => carries.includes(kind));
}

/** Fields that several columns may fill together. */
export const repeatable: ReadonlySet<FieldId> = new Set<FieldId>([
  'email',
  'outcomeTime',
  'spendDay',
  'fact',
  'ignored',
]);

/** Fields whose values become facts of the same name. */
export const factFields = knownFacts satisfies readonly FieldId[];
