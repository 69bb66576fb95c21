/** The files that the questions of a lesson are handed out as: one list for the page that links them and for the route that writes them. */
import type { Bank } from './bank.ts';
import { quizCsv } from './csv.ts';
import { gift } from './gift.ts';
import type { Item } from './item.ts';
import { moodleXml } from './moodle-xml.ts';
import { qtiPackage } from './qti.ts';
import { quizXlsx } from './xlsx.ts';

interface Format {
  /** As the page names it. */
  name: string;
  ending: string;
  /** Media type. */
  type: string;
  write(items: Item[], bank: Bank): string | Uint8Array | Promise<Uint8Array>;
}

export const formats: readonly Format[] = [
  { name: 'GIFT', ending: 'gift.txt', type: 'text/plain; charset=utf-8', write: gift },
  { name: 'Moodle XML', ending: 'moodle.xml', type: 'application/xml', write: moodleXml },
  { name: 'QTI 1.2', ending: 'qti.zip', type: 'application/zip', write: qtiPackage },
  {
    name: 'Excel (.xlsx)',
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: quizXlsx,
  },
  {
    name: 'CSV',
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    write: (items, { locale }) => quizCsv(items, locale),
  },
];
