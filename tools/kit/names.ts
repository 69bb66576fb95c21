/** Whether the names in a zip can be written to a disk of Windows, of macOS and of Linux. */

/** From the root of the zip; with the folder it is unpacked to, Windows takes 260. */
const LONGEST = 150;
/** Devices to Windows, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(?:\.|$)/i;
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f]/;

function faultOf(name: string): string | undefined {
  const parts = name.split('/');
  // Not ASCII: programs for zips still disagree on how é is written, and macOS takes it apart.
  if (/[^\u0020-\u007e]/.test(name)) return 'has a sign outside ASCII';
  if (FORBIDDEN.test(name)) return 'has a sign that Windows forbids';
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'has an empty or a relative part';
  if (parts.some((part) => /[. ]$|^ /.test(part)))
    return 'has a part that ends with a full stop or a space, or begins with one';
  if (parts.some((part) => DEVICE.test(part))) return 'has a part that is a device to Windows';
  if (name.length > LONGEST) return `has ${name.length} signs, over ${LONGEST}`;
  return undefined;
}

/**
 * @param names paths inside the zip
 * @param zip its name, for the message
 * @returns a fault a line: where, what, how to mend
 */
export function badNames(names: Iterable<string>, zip: string): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
    const fault = faultOf(name);
    if (fault) faults.push(`${zip}, ${name}: ${fault} (mend the slug or the file name)`);
    // A folder in two spellings is two folders on Linux and one elsewhere.
    for (const path of name.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))) {
      const other = seen.get(path.toLowerCase());
      if (other !== undefined && other !== path)
        faults.push(`${zip}, ${path}: differs from ${other} in capitals alone (give one another name)`);
      seen.set(path.toLowerCase(), path);
    }
  }
  return faults;
}
