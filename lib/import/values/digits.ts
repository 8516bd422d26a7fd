/** The digits 0 to 9 in the scripts of the product's languages. */

const others = /[٠-٩۰-۹๐-๙٫٬]/u;
const every = /[٠-٩۰-۹๐-๙٫٬]/gu;
const zeros = [0x0660, 0x06f0, 0x0e50];

/** A text with Arabic, Persian and Thai digits as 0 to 9, and the Arabic marks of decimals and thousands as `.` and `,`. */
export function westernDigits(text: string): string {
  if (!others.test(text)) return text;
  return text.replace(every, (digit) => {
    if (digit === '٫') return '.';
    if (digit === '٬') return ',';
    const code = digit.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}
