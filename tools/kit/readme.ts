/** README.txt of a kit: the words of content/classroom/kit.yaml, broken into lines for a plain editor. Pure but for the words. */
import { zipName, type Pack } from '../../src/classroom/kit.ts';
import { kitWords } from '../../src/classroom/words.ts';
import { otherLocale, type Locale } from '../../src/i18n/locale.ts';
import { SUMS } from './checksums.ts';
import { PAPER, SITE } from './places.ts';

const WIDTH = 78;

/** Breaks a text into lines of at most 78 characters; no-break spaces hold. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? one : `${indent}${one}`)).join('\n');
}

export interface About {
  locale: Locale;
  pack: Pack;
  version: string;
  /** Address of the site online, if it has one. */
  site: string | undefined;
  /** Whether there are PDFs in it. */
  papers: boolean;
}

/** @throws Error naming file and key when a text is missing */
export function readme({ locale, pack, version, site, papers }: About): string {
  const say = kitWords(locale);
  const values = {
    version,
    codes: site ? say('readme.codes', { site }) : say('readme.noCodes'),
    pupils: zipName('pupils', locale),
    keys: zipName('keys', locale),
    other: zipName('pupils', otherLocale(locale)),
    sums: SUMS,
    folder: PAPER,
    charts: `${SITE}/charts`,
  };
  const title = say(`readme.${pack}.title`, values);
  const parts = [
    `${pack}.what`,
    `${pack}.open`,
    ...(papers ? [`${pack}.papers`] : []),
    'browsers',
    `${pack}.limits`,
    'licence',
    'verify',
    'version',
  ];
  const blocks = parts.map((part) => {
    return say(`readme.${part}`, values)
      .split('\n')
      .filter(Boolean)
      .map((line) => (line.startsWith('    ') ? line : wrap(line, line.startsWith('- ') ? '  ' : '')))
      .join('\n');
  });
  // Windows' oldest editor wants its own line ends.
  return `${[title, '='.repeat(title.length), '', blocks.join('\n\n'), ''].join('\n')}`.replaceAll('\n', '\r\n');
}
