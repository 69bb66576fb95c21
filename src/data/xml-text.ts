/** What XML can hold (XML 1.0, production 2): one guard before every writer of XML, at build and in the browser. Spreadsheets, slides and old files bring in the rest. */

const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text without what no XML may hold: control characters, lone halves of a pair, U+FFFE and U+FFFF. A vertical tab or a new page, which break a line, become a space. */
export const xmlText = (text: string): string => text.replace(/[\v\f]/g, ' ').replace(FORBIDDEN, '');

/** The same on one line: breaks of any kind become one space. */
export const xmlLine = (text: string): string =>
  xmlText(text.replace(/ *[\t\n\v\f\r\u0085\u2028\u2029][ \t\n\v\f\r\u0085\u2028\u2029]*/g, ' '));
