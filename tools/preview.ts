/**
 * `npm run preview`: every chart at all widths in both languages on one page, with what the laws find and what differs from the stored drawing.
 * `npm run preview -- --store [chart …]` stores the drawings of all charts, or of those named, once they were looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { charts } from '../src/charts/registry.ts';
import { loadTables } from '../src/data/load.ts';
import { faultsOfDrawing, widths } from './charts/laws.ts';
import { clearLeftOver, drawAll, store } from './charts/stored.ts';
import { drawAt } from '../src/charts/drawing.ts';
import { chartWords } from '../src/charts/words.ts';

const OUT = 'test-results/preview';
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--store');
const unknown = named.filter((id) => !charts.has(id));
if (unknown.length > 0) throw new Error(`no chart ${unknown.join(', ')} (charts: ${[...charts.keys()].join(', ')})`);

const tables = loadTables();
const drawings = drawAll(tables).filter(({ id }) => named.length === 0 || named.includes(id));

if (args.includes('--store')) {
  store(drawings);
  clearLeftOver();
  process.stdout.write(`${drawings.length} drawings stored; the diff of git shows what changed\n`);
} else {
  const says = {
    same: '',
    code: 'differs from the stored drawing',
    rows: 'drawn from other rows or words than the stored one',
    new: 'nothing stored yet',
  };
  let faulty = 0;
  const figures = drawings.map(({ id, locale, width, view, svg, state, stored }) => {
    const chart = charts.get(id);
    const faults = chart
      ? faultsOfDrawing(drawAt(chart, chart.rows(tables), chartWords(id, locale, tables), width, view).tree)
      : [];
    faulty += faults.length;
    for (const fault of faults) process.stdout.write(`${id} ${locale} ${width}: ${fault}\n`);
    const before =
      state === 'same' || stored === null
        ? ''
        : `<details><summary>stored</summary><div class="at-${width}">${stored}</div></details>`;
    return `<figure class="${state}"><figcaption>${[id, locale, width, ...(view ? [view] : [])].join(' · ')} <b>${says[state]}</b> <b>${faults.length > 0 ? `${faults.length} faults: ${faults.join('; ')}` : ''}</b></figcaption><div class="at-${width}">${svg}</div>${before}</figure>`;
  });
  const css = ['tokens.css', 'marks.css'].map((name) => readFileSync(join('src/styles', name), 'utf8')).join('\n');
  const sizes = widths.map((width) => `.at-${width} svg { width: ${width}px; display: block; }`).join('\n');
  mkdirSync(OUT, { recursive: true });
  const page = join(OUT, 'charts.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every chart</title><style>${css}
body { background: var(--paper); color: var(--ink); font: 16px sans-serif; }
figure { margin: 0 0 2rem; display: inline-block; vertical-align: top; padding: 8px; border-top: 2px solid var(--rule); } b { color: #b3261e; }
${sizes}</style>${figures.join('\n')}</html>\n`,
  );
  const other = drawings.filter(({ state }) => state !== 'same').length;
  process.stdout.write(
    `${drawings.length} drawings, ${other} not as stored, ${faulty} faults: ${pathToFileURL(page).href}\n`,
  );
}
