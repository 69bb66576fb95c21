/** False alerts in published trials: a dot on one line a trial for the share, cells for trials with so few alerts that a share would mislead. In order of time, not of share. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedTrials } from './place.ts';
import { ID, NOT_VERIFIED, type Trial, trialRows } from './rows.ts';

const table = (trials: Trial[], words: ChartWords): ChartTable => ({
  columns: (['trial', 'false', 'alerts', 'share', 'counter', 'date', 'note', 'source', 'confidence'] as const).map(
    (key) => ({
      key,
      head: words.label(`head-${key}`),
      ...(['false', 'alerts', 'share'].includes(key) ? { numeric: true } : {}),
    }),
  ),
  rows: trials.map(({ row, counter, few }) => ({
    mark: row.id,
    rows: row.id === NOT_VERIFIED ? [row.id, 'ev-f-essex-correct', 'ev-f-essex-assessed'] : [row.id],
    cells: [
      { text: words.label(row.id) },
      { text: words.number(row.numerator), value: row.numerator },
      { text: words.number(row.denominator), value: row.denominator },
      few ? { text: '–', value: null } : { text: words.quantity(row.value, row.unit), value: row.value },
      { text: words.label(counter) },
      { text: words.date(row.as_of), value: row.as_of },
      {
        text:
          row.id === NOT_VERIFIED
            ? `${words.label('essex-hint')}. ${row[`note_${words.locale}`]}`
            : row[`note_${words.locale}`],
      },
      { text: words.sourceNames(row.id) },
      { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
    ],
  })),
});

/** The strip of trials of chapter 5. */
export const trialsStrip = defineChart<Trial, PlacedTrials>({
  id: ID,
  rows: trialRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
