/**
 * The invented people and companies that Baton's sample data, its tests and the CRM of
 * `npm start` share, so that one person is the same person everywhere.
 * Nobody here exists: the e-mail and web domains end in .example, which is reserved and never
 * resolves, and the telephone numbers lie in ranges set aside for fiction, or, in countries without
 * such a range, begin with zeros after the country code and can therefore not be dialled.
 */

/** A company that sample people belong to. */
export interface SampleCompany {
  id: number;
  /** Name as its own people write it; the link between a person and a company. */
  name: string;
  /** One of the sectors that RealTimeX CRM offers. */
  sector: string;
  /** Number of employees. */
  size: number;
  /** Absolute https URL. */
  website: string;
  /** ISO 3166-1 alpha-2 code, in capitals. */
  country: string;
}

/** A person who is a contact in the sample CRM. */
export interface SamplePerson {
  /** Id of the contact in the CRM as well. */
  id: number;
  firstName: string;
  lastName: string;
  /** Null for a person who was met but never wrote. */
  email: string | null;
  /** What the person does, or, for a customer of the baby-goods shop, what they await. */
  title: string;
  /** `name` of one of `sampleCompanies`. */
  company: string;
  /** International form with spaces. */
  phone: string;
  city?: string;
  /** ISO 3166-1 alpha-2 code, in capitals. */
  country: string;
}

/** All sample companies, ordered by id from 1. */
// biome-ignore format: one company a line reads as a table
export const sampleCompanies: readonly SampleCompany[] = [
  { id: 1, name: 'Nordlicht Software GmbH', sector: 'Information Technology', size: 240, website: 'https://nordlicht-software.example', country: 'DE' },
  { id: 2, name: 'Halle 7 Messen GmbH', sector: 'Communication Services', size: 85, website: 'https://halle7-messen.example', country: 'DE' },
  { id: 3, name: 'Storknest Baby Goods', sector: 'Consumer Discretionary', size: 32, website: 'https://storknest.example', country: 'NL' },
  { id: 4, name: 'Brennhagen Maskin AS', sector: 'Industrials', size: 410, website: 'https://brennhagen-maskin.example', country: 'NO' },
  { id: 5, name: 'Καλλινόη Ναυτιλιακή', sector: 'Industrials', size: 190, website: 'https://kallinoe-shipping.example', country: 'GR' },
  { id: 6, name: 'Полярис Метал ООД', sector: 'Materials', size: 140, website: 'https://polaris-metal.example', country: 'BG' },
  { id: 7, name: 'Université de Valmorin', sector: 'Consumer Discretionary', size: 3200, website: 'https://universite-valmorin.example', country: 'FR' },
  { id: 8, name: '青嶺精工株式会社', sector: 'Industrials', size: 620, website: 'https://aomine-seiko.example', country: 'JP' },
  { id: 9, name: 'บัวฟ้าแพ็กเกจจิ้ง', sector: 'Materials', size: 150, website: 'https://bluelotus-pack.example', country: 'TH' },
  { id: 10, name: 'نخيل الخليج للمعارض', sector: 'Communication Services', size: 60, website: 'https://gulf-palms.example', country: 'AE' },
  { id: 11, name: 'हिमछाया टेक्सटाइल्स', sector: 'Consumer Staples', size: 900, website: 'https://himchhaya.example', country: 'IN' },
  { id: 12, name: 'Czarnolas Narzędzia sp. z o.o.', sector: 'Industrials', size: 75, website: 'https://czarnolas-narzedzia.example', country: 'PL' },
  { id: 13, name: 'Clínica Ribera Honda', sector: 'Health Care', size: 280, website: 'https://ribera-honda.example', country: 'ES' },
  { id: 14, name: 'Quillfeather Analytics', sector: 'Information Technology', size: 55, website: 'https://quillfeather.example', country: 'GB' },
];

/**
 * All sample people, ordered by id from 1 to 36.
 * 1 to 5 renew software licences, 6 to 10 run trade fairs, 11 to 14 await a child and look for a
 * car seat. 35 has no e-mail address. 36 is in the CRM, but Baton has never heard of her.
 */
// biome-ignore format: one person a line reads as a table
export const samplePeople: readonly SamplePerson[] = [
  { id: 1, firstName: 'Jana', lastName: 'Vošická', email: 'jana.vosicka@nordlicht-software.example', title: 'Head of IT Procurement', company: 'Nordlicht Software GmbH', phone: '+49 30 23125 011', city: 'Berlin', country: 'DE' },
  { id: 2, firstName: 'Björn', lastName: 'Ahlgren', email: 'bjoern.ahlgren@nordlicht-software.example', title: 'IT Asset Manager', company: 'Nordlicht Software GmbH', phone: '+49 30 23125 012', city: 'Berlin', country: 'DE' },
  { id: 3, firstName: 'Élodie', lastName: 'Marchetti', email: 'elodie.marchetti@nordlicht-software.example', title: 'Renewals Buyer', company: 'Nordlicht Software GmbH', phone: '+33 1 99 00 12 03', city: 'Strasbourg', country: 'FR' },
  { id: 4, firstName: 'Imogen', lastName: 'Pryce-Addo', email: 'imogen@quillfeather.example', title: 'Director of Operations', company: 'Quillfeather Analytics', phone: '+44 117 496 0104', city: 'Bristol', country: 'GB' },
  { id: 5, firstName: 'Tobias', lastName: 'Wrenfield', email: 'tobias@quillfeather.example', title: 'Licence Manager', company: 'Quillfeather Analytics', phone: '+44 117 496 0105', city: 'Bristol', country: 'GB' },
  { id: 6, firstName: 'Łucja', lastName: 'Brandt', email: 'lucja.brandt@halle7-messen.example', title: 'Exhibition Director', company: 'Halle 7 Messen GmbH', phone: '+49 221 4710 206', city: 'Köln', country: 'DE' },
  { id: 7, firstName: 'Selin', lastName: 'Küçükdağ', email: 'selin.kucukdag@halle7-messen.example', title: 'Exhibitor Sales Lead', company: 'Halle 7 Messen GmbH', phone: '+49 221 4710 207', city: 'Köln', country: 'DE' },
  { id: 8, firstName: 'Korbinian', lastName: 'Hölzlwimmer', email: 'korbinian.hoelzlwimmer@halle7-messen.example', title: 'Hall Logistics Manager', company: 'Halle 7 Messen GmbH', phone: '+49 89 99998 308', city: 'München', country: 'DE' },
  { id: 9, firstName: 'ليلى', lastName: 'الزعفراني', email: 'layla@gulf-palms.example', title: 'Events Director', company: 'نخيل الخليج للمعارض', phone: '+971 00 000 0109', city: 'دبي', country: 'AE' },
  { id: 10, firstName: 'طارق', lastName: 'بن غانم', email: 'tariq@gulf-palms.example', title: 'Sponsorship Manager', company: 'نخيل الخليج للمعارض', phone: '+971 00 000 0110', city: 'الشارقة', country: 'AE' },
  { id: 11, firstName: 'Fleur', lastName: 'van Dijkhuizen', email: 'fleur.vandijkhuizen@postvak.example', title: 'Expecting parent, first child', company: 'Storknest Baby Goods', phone: '+31 00 000 0111', city: 'Utrecht', country: 'NL' },
  { id: 12, firstName: 'Daan', lastName: 'Verbruggen', email: 'daan+baby@postvak.example', title: 'Expecting parent, twins', company: 'Storknest Baby Goods', phone: '+32 00 00 01 12', city: 'Gent', country: 'BE' },
  { id: 13, firstName: 'Aïcha', lastName: 'Benhaddou', email: 'aicha.benhaddou@postvak.example', title: 'Expecting parent, second child', company: 'Storknest Baby Goods', phone: '+32 00 00 01 13', city: 'Antwerpen', country: 'BE' },
  { id: 14, firstName: 'Maja', lastName: 'Stjärnfors', email: 'maja@brevlada.example', title: 'Parent of a newborn', company: 'Storknest Baby Goods', phone: '+46 8 465 004 14', city: 'Stockholm', country: 'SE' },
  { id: 15, firstName: 'Sigrid', lastName: 'Østensvik', email: 'sigrid.ostensvik@brennhagen-maskin.example', title: 'Plant Manager', company: 'Brennhagen Maskin AS', phone: '+47 00 00 01 15', city: 'Stavanger', country: 'NO' },
  { id: 16, firstName: 'Håkon', lastName: 'Fjæreide', email: 'hakon.fjaereide@brennhagen-maskin.example', title: 'Maintenance Engineer', company: 'Brennhagen Maskin AS', phone: '+47 00 00 01 16', city: 'Stavanger', country: 'NO' },
  { id: 17, firstName: 'Åse', lastName: 'Tverrdal', email: 'innkjop@brennhagen-maskin.example', title: 'Purchasing Coordinator', company: 'Brennhagen Maskin AS', phone: '+47 00 00 01 17', city: 'Bergen', country: 'NO' },
  { id: 18, firstName: 'Ελένη', lastName: 'Παπασταύρου', email: 'eleni.papastavrou@kallinoe-shipping.example', title: 'Fleet Purchasing Manager', company: 'Καλλινόη Ναυτιλιακή', phone: '+30 000 000 0118', city: 'Πειραιάς', country: 'GR' },
  { id: 19, firstName: 'Νικόλας', lastName: 'Βαρδαλάκης', email: 'n.vardalakis@kallinoe-shipping.example', title: 'Technical Superintendent', company: 'Καλλινόη Ναυτιλιακή', phone: '+30 000 000 0119', city: 'Πειραιάς', country: 'GR' },
  { id: 20, firstName: 'Десислава', lastName: 'Кръстева', email: 'd.krasteva@polaris-metal.example', title: 'Head of Purchasing', company: 'Полярис Метал ООД', phone: '+359 00 000 0120', city: 'Пловдив', country: 'BG' },
  { id: 21, firstName: 'Бойко', lastName: 'Ангелинов', email: 'b.angelinov@polaris-metal.example', title: 'Production Manager', company: 'Полярис Метал ООД', phone: '+359 00 000 0121', city: 'Пловдив', country: 'BG' },
  { id: 22, firstName: 'Олеся', lastName: 'Гринчак', email: 'o.hrynchak@polaris-metal.example', title: 'Quality Lead', company: 'Полярис Метал ООД', phone: '+380 00 000 0122', city: 'Львів', country: 'UA' },
  { id: 23, firstName: 'Maëlle', lastName: 'Courtecuisse', email: 'maelle.courtecuisse@universite-valmorin.example', title: 'Director of IT Services', company: 'Université de Valmorin', phone: '+33 4 65 71 01 23', city: 'Grenoble', country: 'FR' },
  { id: 24, firstName: 'Cyprien', lastName: 'Delaunois', email: 'cyprien.delaunois@universite-valmorin.example', title: 'Research Software Manager', company: 'Université de Valmorin', phone: '+33 4 65 71 01 24', city: 'Grenoble', country: 'FR' },
  { id: 25, firstName: 'Anaïs', lastName: 'Thévenot-Roux', email: 'bibliotheque@universite-valmorin.example', title: 'Library Systems Lead', company: 'Université de Valmorin', phone: '+33 4 65 71 01 25', city: 'Grenoble', country: 'FR' },
  { id: 26, firstName: '澪', lastName: '佐伯', email: 'mio.saeki@aomine-seiko.example', title: 'Procurement Section Chief', company: '青嶺精工株式会社', phone: '+81 00 0000 0126', city: '名古屋', country: 'JP' },
  { id: 27, firstName: '拓海', lastName: '桐生', email: 'takumi.kiryu@aomine-seiko.example', title: 'Process Engineer', company: '青嶺精工株式会社', phone: '+81 00 0000 0127', city: '名古屋', country: 'JP' },
  { id: 28, firstName: '하늘', lastName: '서', email: 'haneul.seo@aomine-seiko.example', title: 'Regional Liaison', company: '青嶺精工株式会社', phone: '+82 00 0000 0128', city: '부산', country: 'KR' },
  { id: 29, firstName: 'ณัฐกานต์', lastName: 'ศรีบัวทอง', email: 'nattakan@bluelotus-pack.example', title: 'Managing Director', company: 'บัวฟ้าแพ็กเกจจิ้ง', phone: '+66 00 000 0129', city: 'เชียงใหม่', country: 'TH' },
  { id: 30, firstName: 'ปกรณ์', lastName: 'วงศ์ประทีป', email: 'pakorn@bluelotus-pack.example', title: 'Factory Manager', company: 'บัวฟ้าแพ็กเกจจิ้ง', phone: '+66 00 000 0130', city: 'ลำพูน', country: 'TH' },
  { id: 31, firstName: 'अनन्या', lastName: 'कुलश्रेष्ठ', email: 'ananya.kulshreshtha@himchhaya.example', title: 'Export Manager', company: 'हिमछाया टेक्सटाइल्स', phone: '+91 00000 00131', city: 'जयपुर', country: 'IN' },
  { id: 32, firstName: 'रोहित', lastName: 'बडोला', email: 'rohit.badola@himchhaya.example', title: 'Weaving Plant Head', company: 'हिमछाया टेक्सटाइल्स', phone: '+91 00000 00132', city: 'देहरादून', country: 'IN' },
  { id: 33, firstName: 'Żaneta', lastName: 'Kościelniak', email: 'zaneta.koscielniak@czarnolas-narzedzia.example', title: 'Purchasing Director', company: 'Czarnolas Narzędzia sp. z o.o.', phone: '+48 000 000 133', city: 'Bydgoszcz', country: 'PL' },
  { id: 34, firstName: 'Grzegorz', lastName: 'Świętoń', email: 'grzegorz.swieton@czarnolas-narzedzia.example', title: 'Tool Shop Lead', company: 'Czarnolas Narzędzia sp. z o.o.', phone: '+48 000 000 134', city: 'Bydgoszcz', country: 'PL' },
  { id: 35, firstName: 'Íñigo', lastName: 'Arrazolaga', email: null, title: 'Facilities Manager', company: 'Clínica Ribera Honda', phone: '+34 000 000 135', city: 'Zaragoza', country: 'ES' },
  { id: 36, firstName: 'Valentina', lastName: 'Urrutia Paz', email: 'valentina.urrutia@ribera-honda.example', title: 'Medical Devices Buyer', company: 'Clínica Ribera Honda', phone: '+34 000 000 136', city: 'Zaragoza', country: 'ES' },
];
