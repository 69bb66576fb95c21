/** The text of a file as bytes: UTF-8, UTF-16 with a byte-order mark, or what older spreadsheets write, Windows-1252. */

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** `null` for a file that is no text: a spreadsheet or a picture. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
