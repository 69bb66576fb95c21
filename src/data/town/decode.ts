/** The text of a file as bytes: UTF-8, UTF-16 with a byte-order mark or without, or what older spreadsheets write, Windows-1252 and Mac Roman. */

type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac Roman';

/** First bytes of files that hold text only inside something else: zipped and older spreadsheets, PDF, pictures, RTF, gzip. */
const signatures = [
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '%PDF',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '{\\rtf',
  '\u001f\u008b',
];
/** Control characters that no text holds. The tabs and breaks among them are kept, and the end mark of old systems. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/;

/** Every second byte of Latin text in UTF-16 is nought: which one says the order. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 4096);
  const noughts = [0, 1].map((side) => start.filter((byte, i) => byte === 0 && i % 2 === side).length) as [
    number,
    number,
  ];
  const pairs = start.length / 2;
  if (bytes.length % 2 !== 0) return null;
  if (noughts[1] > pairs * 0.6 && noughts[0] < pairs * 0.1) return 'utf-16le';
  return noughts[0] > pairs * 0.6 && noughts[1] < pairs * 0.1 ? 'utf-16be' : null;
}

/** `null` for a file that is no text: a spreadsheet or a picture. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [a, b] = bytes;
  const order = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : utf16Order(bytes);
  if (order) {
    const text = new TextDecoder(order).decode(bytes);
    return CONTROL.test(text) ? null : { text, encoding: 'UTF-16' };
  }
  if (
    bytes.includes(0) ||
    signatures.some((signature) => Array.from(signature).every((letter, i) => letter.charCodeAt(0) === bytes[i]))
  )
    return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // Letters with accents stand from 0xC0 on in Windows-1252; in Mac Roman most stand below 0xA0, where Windows-1252 has marks that few texts hold.
    const low = bytes.filter(
      (byte) => byte > 0x80 && byte < 0xa0 && ![0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9c].includes(byte),
    ).length;
    const mac = low > bytes.filter((byte) => byte >= 0xc0).length;
    const text = new TextDecoder(mac ? 'macintosh' : 'windows-1252').decode(bytes);
    return CONTROL.test(text) ? null : { text, encoding: mac ? 'Mac Roman' : 'Windows-1252' };
  }
}

/** The bytes from 0x80 on, by the letter that a program of an older encoding shows for them. */
function bytesOf(encoding: 'windows-1252' | 'macintosh'): ReadonlyMap<string, number> {
  const high = Array.from({ length: 128 }, (_, i) => 128 + i);
  const shown = Array.from(new TextDecoder(encoding).decode(new Uint8Array(high)));
  // Some programs show the first of them as control characters.
  const controls =
    encoding === 'windows-1252'
      ? high.slice(0, 32).map((byte): [string, number] => [String.fromCharCode(byte), byte])
      : [];
  return new Map([...controls, ...shown.map((letter, i): [string, number] => [letter, 128 + i])]);
}

/** @returns the text with each run of letters that is UTF-8 read as an older encoding put right; what is none stays as it is */
function ungarble(text: string, encoding: 'windows-1252' | 'macintosh'): string {
  const bytes = bytesOf(encoding);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const within = (from: number, to: number): string =>
    [...bytes]
      .flatMap(([letter, byte]) =>
        byte >= from && byte <= to ? [`\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`] : [],
      )
      .join('');
  return text.replace(new RegExp(`[${within(0xc2, 0xf4)}][${within(0x80, 0xbf)}]{1,3}`, 'g'), (run) => {
    // The longest beginning that is whole letters; what follows may be a letter of its own.
    for (let end = run.length; end > 1; end--) {
      try {
        return (
          utf8.decode(new Uint8Array(Array.from(run.slice(0, end), (letter) => bytes.get(letter) ?? 0))) +
          run.slice(end)
        );
      } catch {
        // Too long, or no UTF-8 at all.
      }
    }
    return run;
  });
}

/** A pair of letters that stands in garbled text of our languages and hardly anywhere else: é, É, à, ç, ’, « and their like read as two or three. */
const GARBLED =
  /\u00c3[\u0080-\u00bf\u0152-\u0178\u02c6-\u02dc\u2013-\u2122]|\u00e2\u20ac|\u00c2[\u00ab\u00bb\u00b0\u00a0]|\u221a[\u00a9\u00ae\u2020\u00ea\u2211\u00a8\u00df]|\u00ac[\u00b4\u00aa]|\u201a\u00c4/;

/** What a text was before a program read its UTF-8 as an older encoding, also twice over. The same text where it was not. */
export function mended(text: string): string {
  let now = text;
  for (let i = 0; i < 3 && GARBLED.test(now); i++) {
    const next = ungarble(now, /\u221a|\u201a\u00c4/.test(now) ? 'macintosh' : 'windows-1252');
    if (next === now) break;
    now = next;
  }
  return now;
}
