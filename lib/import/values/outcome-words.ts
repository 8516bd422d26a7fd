/**
 * Words for how a deal ended, as CRMs and people write them. Only words that can mean one thing are here; for any other
 * the user is asked, and the answer stands in the mapping.
 */
import { wordsOf } from './words.ts';

/** How a deal ended, or that it did not yet. */
export const outcomeResults = ['won', 'lost', 'open'] as const;
/** One of them. */
export type OutcomeResult = (typeof outcomeResults)[number];

/** Plain words that say no more than won or lost, in the product's languages: en, nb, sv, pl, sl, th, de, ar. */
const plain: Readonly<Record<'won' | 'lost', string>> = {
  won: 'won|win|vundet|closed won|closed - won|closedwon|deal won|won deal|vunnet|vant|vunnen|vann|wygrana|wygrane|wygrany|wygrano|dobljeno|dobljen|dobljena|pridobljeno|ชนะ|ปิดการขายได้|gewonnen|abgeschlossen gewonnen|geschlossen gewonnen|lukket vunnet|stängd vunnen|zamknięte wygrane|zaprto dobljeno|مكسوب|مكسوبة|فوز|رابح|مغلق ناجح',
  lost: 'lost|loss|lose|tabt|closed lost|closed - lost|closedlost|deal lost|lost deal|tapt|tap|förlorad|förlorat|förlorade|przegrana|przegrane|przegrany|przegrano|izgubljeno|izgubljen|izgubljena|แพ้|เสียโอกาส|ปิดการขายไม่ได้|verloren|abgeschlossen verloren|geschlossen verloren|lukket tapt|stängd förlorad|zamknięte przegrane|zaprto izgubljeno|خاسر|خسارة|مفقود|مغلق خاسر',
};

/** Yes and no, which say as little. */
const yes = 'yes|true|1|1.0|y|t|ja|tak|da|ใช่|نعم|igen|oui|si|sim';
const no = 'no|false|0|0.0|n|f|nei|nej|nein|nie|ne|ไม่|ไม่ใช่|لا|non|nao';

/** Words that say how it was won, why it was lost, or where it stands. */
const telling: Readonly<Record<OutcomeResult, string>> = {
  won: 'success|successful|converted|customer|new customer|approved|purchased|bought|sold|signed|contract signed|paid|completed|complete|fulfilled|delivered|shipped|enrolled|admitted|activated|ordered|order placed|accepted offer|existing customer|kunde|ny kunde|solgt|signert|godkjent|kund|såld|signerad|köpt|klient|sprzedane|kupione|podpisano|stranka|prodano|podpisano|kupljeno|ลูกค้า|ขายได้|สำเร็จ|verkauft|unterschrieben|beauftragt|عميل|مباع|تم البيع|ناجح',
  lost: 'declined|rejected|denied|disqualified|unqualified|not interested|no interest|dead|not converted|not won|no sale|no deal|abandoned|withdrawn|dropped|junk|junk lead|invalid|expired|no decision|unsuccessful|failed|failure|refunded|returned|avslått|avvist|ikke interessert|kansellert|avlyst|uaktuell|avböjd|avvisad|ej intresserad|avbruten|odrzucone|odrzucona|odrzucony|anulowane|niezainteresowany|zavrnjeno|preklicano|ไม่สนใจ|ยกเลิก|ปฏิเสธ|abgelehnt|abgesagt|kein interesse|storniert|مرفوض|ملغى|ملغي|غير مهتم',
  open: 'open|new|in progress|in process|processing|pending|prospect|prospecting|engaging|engaged|negotiation|negotiating|proposal|qualification|active|working|contacted|nurturing|nurture|on hold|waiting|quote|quoted|quote sent|proposal sent|demo|discovery|evaluation|opportunity|undecided|appointment scheduled|qualified to buy|qualifiedtobuy|appointmentscheduled|presentation scheduled|presentationscheduled|decision maker bought in|decisionmakerboughtin|contract sent|contractsent|needs analysis|value proposition|id decision makers|identify decision makers|perception analysis|proposal price quote|proposal/price quote|negotiation review|negotiation/review|attempted to contact|not contacted|åpen|ny|pågår|under arbeid|under behandling|forhandling|tilbud sendt|öppen|pågående|förhandling|offert skickad|otwarte|otwarta|otwarty|nowy|nowa|w toku|w trakcie|negocjacje|odprto|odprt|novo|v teku|pogajanja|เปิด|ใหม่|กำลังดำเนินการ|รอดำเนินการ|offen|neu|in bearbeitung|laufend|verhandlung|angebot gesendet|مفتوح|جديد|قيد التنفيذ|قيد الانتظار|تفاوض',
};

let known: ReadonlyMap<string, OutcomeResult> | null = null;
let sayingNoMore: ReadonlySet<string> | null = null;
let endings: ReadonlySet<string> | null = null;

function listed(words: string): readonly string[] {
  return words.split('|').map(wordsOf);
}

function allWords(): ReadonlyMap<string, OutcomeResult> {
  const pairs = (words: string, result: OutcomeResult) => listed(words).map((word) => [word, result] as const);
  return new Map([
    ...pairs(telling.won, 'won'),
    ...pairs(telling.lost, 'lost'),
    ...pairs(telling.open, 'open'),
    ...pairs(yes, 'won'),
    // What did not convert may do so yet.
    ...pairs(no, 'open'),
    ...pairs(plain.won, 'won'),
    ...pairs(plain.lost, 'lost'),
  ]);
}

/** `6. Closed Won`, `Won (100%)`: the number beside a word is its place or its probability. */
function bare(words: string): string {
  return words.length > 2 ? words.replace(/^\d+ (?=\p{L})|(?<=\p{L}) \d+$/gu, '') : words;
}

// A table says the same few words a million times.
const found = new Map<string, OutcomeResult | null>();
const plainly = new Map<string, boolean>();

/** How a deal ended: `open` where it did not yet, `null` for a word that says nothing of it. */
export function outcomeOf(text: string): OutcomeResult | null {
  let result = found.get(text);
  if (result === undefined) {
    result = outcomeIn(bare(wordsOf(text)));
    if (found.size < 10_000) found.set(text, result);
  }
  return result;
}

function outcomeIn(words: string): OutcomeResult | null {
  known ??= allWords();
  const exact = known.get(words);
  if (exact !== undefined) return exact;
  if (/^(closed )?won\b|\bclosed ?won\b|\bwon$|^gewonnen|^vunn/.test(words)) return 'won';
  // Salesforce's words for the status of a lead: `Closed - Converted`, `Closed - Not Converted`.
  const closed = /^closed (?=.)/.test(words) ? known.get(words.slice('closed '.length)) : undefined;
  if (closed === 'won' || closed === 'lost') return closed;
  if (/^(closed )?lost\b|\bclosed ?lost\b|\blost$|^cancel|^tapt|^verloren/.test(words)) return 'lost';
  return /^(open|working|in progress|pending|prospecting|engaging|negotiation|proposal|qualification|active|nei|nein|apen|offen)\b/.test(
    words,
  )
    ? 'open'
    : null;
}

/** Whether a word says no more than that it was won or lost: `Won`, `yes`, `0`. */
export function saysNoMore(text: string): boolean {
  sayingNoMore ??= new Set([plain.won, plain.lost, yes, no].flatMap(listed));
  let isIn = plainly.get(text);
  if (isIn === undefined) {
    isIn = sayingNoMore.has(bare(wordsOf(text)));
    if (plainly.size < 10_000) plainly.set(text, isIn);
  }
  return isIn;
}

/** Whether a word is won or lost itself: what makes a column called `Status` the outcome of a deal. */
export function isEnding(text: string): boolean {
  endings ??= new Set([plain.won, plain.lost].flatMap(listed));
  return /\b(won|lost)\b/i.test(text) || endings.has(bare(wordsOf(text)));
}
