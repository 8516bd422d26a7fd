/**
 * What a column can be, and the names under which exports have it. Names are compared as `wordsOf` writes them.
 * To teach Baton another spelling, add it here.
 */

import { knownFacts } from '../domain/contact.ts';

/** What a row can carry besides the person it speaks of. One row may carry several. */
export const rowKinds = ['contacts', 'touchpoints', 'handovers', 'outcomes'] as const;
export type RowKind = (typeof rowKinds)[number];

interface FieldDescription {
  /** The row kind the field belongs to; `who` belongs to all. */
  readonly of: RowKind | 'who';
  /** What its values must look like for a name alone to be believed. */
  readonly values?: 'emails' | 'dates' | 'links' | 'sums';
  readonly names: readonly string[];
}

// biome-ignore format: one field a line reads as a table
const described = {
  email: { of: 'who', values: 'emails', names: ['email', 'email address', 'contact email', 'person email', 'lead email', 'work email', 'business email', 'primary email', 'email 1', 'recipient', 'emails', 'mail', 'epost', 'e post', 'epostadresse', 'mailadresse', 'adres email', 'correo', 'correo electronico', 'attendee email', 'registrant email', 'email 1 value', 'properties email'] },
  recordId: { of: 'who', names: ['contact id', 'lead id', 'prospect id', 'record id', 'person id', 'contact key', 'contactid', 'leadid', 'crm id', 'hubspot contact id', 'vid', 'customer id', 'record id contact', 'contact record id', 'kontakt id', 'case id', 'who id', 'user id', 'object id', 'subject id'] },
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
  owner: { of: 'contacts', names: ['owner', 'contact owner', 'lead owner', 'owner name', 'owner email', 'sales rep', 'sales agent', 'rep', 'assigned to', 'assignee', 'account executive', 'account owner', 'hubspot owner id', 'owner id', 'selger', 'eier', 'ansvarlig', 'seller', 'sales person', 'salesperson'] },
  leadSource: { of: 'contacts', names: ['lead source', 'source', 'original source', 'lead origin', 'channel', 'hs analytics source', 'first touch source', 'kilde', 'leadkilde', 'quelle', 'utm source', 'leadsource'] },
  need: { of: 'contacts', names: ['need', 'needs', 'pain', 'challenge', 'behov', 'needs def'] },
  budget: { of: 'contacts', names: ['budget', 'budsjett', 'budget amount', 'budgt alloc'] },
  authority: { of: 'contacts', names: ['authority', 'decision maker', 'buying role', 'beslutningstaker', 'hs buying role'] },
  fact: { of: 'contacts', names: [] },
  stage: { of: 'contacts', names: ['stage', 'lifecycle stage', 'lifecyclestage', 'lead stage', 'lead status', 'funnel stage', 'status', 'fase', 'livssyklusfase', 'properties lifecyclestage'] },
  stageTime: { of: 'contacts', values: 'dates', names: ['stage date', 'stage time', 'stage changed', 'stage changed at', 'stage since', 'lifecycle stage date', 'became mql', 'became a lead date', 'date entered stage', 'last stage change', 'status changed at', 'mql date'] },
  deadline: { of: 'contacts', values: 'dates', names: ['deadline', 'due date', 'renewal date', 'contract end', 'contract end date', 'licence end', 'license end', 'expires', 'expiry date', 'expiration date', 'event date', 'expected due date', 'purchase deadline', 'decision date', 'frist', 'fornyelse', 'fornyelsesdato', 'termindato', 'needed by', 'go live date', 'end of contract'] },
  deadlineWhat: { of: 'contacts', names: ['deadline type', 'deadline reason', 'deadline what', 'what falls due', 'hva'] },
  verdict: { of: 'contacts', names: ['feedback', 'verdict', 'sales feedback', 'lead feedback', 'lead verdict', 'sales accepted', 'tilbakemelding'] },
  reason: { of: 'contacts', names: ['feedback reason', 'rejection reason', 'reject reason', 'disqualification reason', 'unqualified reason', 'reason', 'arsak', 'grund'] },
  feedbackTime: { of: 'contacts', values: 'dates', names: ['feedback date', 'feedback time', 'feedback at', 'rejected at', 'accepted at', 'disqualified at'] },
  touchpointTime: { of: 'touchpoints', values: 'dates', names: ['timestamp', 'time', 'date', 'activity date', 'activity time', 'event time', 'event date', 'event timestamp', 'occurred at', 'occurred', 'visited at', 'visit time', 'started at', 'start time', 'created', 'created at', 'created date', 'createdate', 'create date', 'sent at', 'date time', 'datetime', 'tidspunkt', 'dato', 'tid', 'zeitpunkt', 'datum', 'when', 'derived tstamp', 'page view start', 'timestamp utc', 'registration time', 'join time', 'added at', 'clicked at', 'opened at', 'viewed at', 'at', 'property hs timestamp'] },
  kind: { of: 'touchpoints', names: ['kind', 'type', 'event', 'event type', 'activity type', 'activity', 'type name', 'touchpoint', 'touchpoint type', 'interaction', 'interaction type', 'action', 'event name', 'engagement type', 'channel type', 'hendelse', 'aktivitet', 'utm medium', 'primary attribute value type', 'last activity'] },
  title: { of: 'touchpoints', names: ['title', 'page title', 'subject', 'asset', 'asset name', 'content', 'content title', 'campaign', 'campaign name', 'form name', 'webinar', 'webinar title', 'event title', 'details', 'description', 'page', 'topic', 'emne', 'innhold', 'beschreibung', 'utm campaign', 'primary attribute value', 'property hs email subject', 'touchpoint title'] },
  url: { of: 'touchpoints', names: ['url', 'page url', 'link', 'link url', 'address', 'landing page', 'landing page url', 'href', 'lenke', 'webpage', 'first page url'] },
  touchpointId: { of: 'touchpoints', names: ['event id', 'activity id', 'touchpoint id', 'engagement id', 'session id', 'message id', 'page view id', 'marketo guid', 'uuid', 'external id', 'visit id', 'interaction id'] },
  agent: { of: 'touchpoints', names: ['user agent', 'useragent', 'browser agent', 'http user agent'] },
  handoverTime: { of: 'handovers', values: 'dates', names: ['handover', 'handover time', 'handover date', 'handed over', 'handed over at', 'handoff', 'handoff date', 'hand off date', 'assigned at', 'assigned date', 'assignment date', 'routed at', 'sales handover', 'overlevert', 'overlevering', 'owner assigned date', 'hubspot owner assigneddate', 'submitted utc', 'submitted at'] },
  responseTime: { of: 'handovers', values: 'dates', names: ['first response', 'first response time', 'first response at', 'first responded at', 'responded at', 'first contacted', 'first contacted at', 'contacted at', 'first contact date', 'first touch utc', 'first outreach date', 'forste svar', 'kontaktet', 'first call'] },
  capturedAt: { of: 'handovers', values: 'dates', names: ['captured at', 'captured', 'capture time', 'capture date', 'lead captured at', 'submitted at', 'submitted utc', 'submitted', 'submission time', 'submission date', 'form submitted at', 'created at', 'created', 'created on', 'created date', 'createdate', 'create date', 'date created', 'lead created', 'lead created at', 'received at', 'opprettet', 'registrert', 'innsendt', 'mottatt', 'erstellt am'] },
  outcome: { of: 'outcomes', names: ['outcome', 'result', 'deal stage', 'deal status', 'converted', 'conversion', 'is won', 'won', 'closed won', 'won lost', 'opportunity stage', 'resultat', 'utfall', 'ergebnis'] },
  outcomeTime: { of: 'outcomes', values: 'dates', names: ['close date', 'closed at', 'closed date', 'closedate', 'closed', 'won at', 'converted at', 'conversion date', 'outcome date', 'won date', 'lost date', 'lukket', 'avsluttet', 'date closed', 'property closedate'] },
  value: { of: 'outcomes', values: 'sums', names: ['value', 'amount', 'deal value', 'deal amount', 'close value', 'revenue', 'price', 'total', 'opportunity amount', 'belop', 'verdi', 'betrag', 'sum', 'omsetning', 'property amount'] },
  currency: { of: 'outcomes', names: ['currency', 'currency code', 'currency iso code', 'valuta', 'wahrung', 'deal currency code'] },
  ignored: { of: 'who', names: [] },
} as const satisfies Record<string, FieldDescription>;

/** A field, by its stable id: stored in remembered mappings. */
export type FieldId = keyof typeof described;
/** All fields, in the order in which they are offered. */
export const fieldIds = Object.keys(described) as readonly FieldId[];
/** What is known of each field. */
export const fields: Readonly<Record<FieldId, FieldDescription>> = described;

/** Fields that several columns may fill together. */
export const repeatable: ReadonlySet<FieldId> = new Set<FieldId>(['email', 'fact', 'ignored']);

/** Fields whose values become facts of the same name. */
export const factFields = knownFacts satisfies readonly FieldId[];
