import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnNames,
  columnOf,
  stateNames,
  stateOf,
  townColumns,
  townStates,
  type TownColumn,
  type TownState,
} from '../../../src/data/town/columns.ts';
import { separators } from '../../../src/data/town/records.ts';
import { readTown, type TownFault } from '../../../src/data/town/town.ts';
import { cleaned } from '../../../src/data/town/write.ts';
import { locales } from '../../../src/i18n/locale.ts';

const head = ['commune', 'propriétaire', 'date', 'état', 'caméras', 'échéance', 'habitants', 'source'];
const line = ['Villebourg', 'la commune', '2019', 'installées', '40', '', '11800', 'conseil'];
const codes = (faults: readonly TownFault[]): string[] => faults.map(({ code }) => code);
const rowOf = { date: '2019', state: 'installed', value: 40, residents: 11800 };

describe('the line that names the columns', () => {
  it('is found below a hint on the separator, titles, empty rows and remarks, whatever parts the cells and ends the lines', () => {
    const above = fc.array(fc.constantFrom('title', 'date', 'empty', 'remark', 'slashes', 'nothing', 'quoted'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...separators),
        above,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (separator, kinds, hinted, end, marked) => {
          const row = (...cells: string[]): string =>
            [...cells, ...Array.from({ length: head.length - cells.length }, () => '')].join(separator);
          const lines = {
            title: row('Caméras de la commune'),
            date: row('Extraction du 12/03/2024', '', 'source'),
            empty: row(),
            remark: '# état au 1er janvier',
            slashes: '// caméras, date, état',
            nothing: '',
            quoted: row('"Rue de l’""Église"""'),
          };
          const put = [
            ...(hinted ? [`sep=${separator}`] : []),
            ...kinds.map((kind) => lines[kind]),
            head.join(separator),
            line.join(separator),
          ];
          const town = readTown((marked ? '\uFEFF' : '') + put.join(end), 'fr');
          expect(town.faults).toEqual([]);
          expect(town.rows).toMatchObject([{ ...rowOf, line: put.length }]);
          expect(town.above).toHaveLength(
            (hinted ? 1 : 0) + kinds.filter((kind) => ['title', 'date', 'quoted'].includes(kind)).length,
          );
          expect(town.remarks).toHaveLength(kinds.filter((kind) => ['remark', 'slashes'].includes(kind)).length);
        },
      ),
    );
  });

  it('may part its cells by what a hint says, also where we would not look', () => {
    expect(readTown(`sep=!\n${head.join('!')}\n${line.join('!')}`).rows).toMatchObject([rowOf]);
    // A hint that is wrong leads nobody astray.
    expect(readTown(`sep=,\n${head.join(';')}\n${line.join(';')}`).rows).toMatchObject([rowOf]);
  });

  it('leaves what stood above it in the cleaned file, as remarks', () => {
    const text = `Caméras;;;;;;;\nLe ${'"'}centre${'"'};;\n${head.join(';')}\n${line.join(';')}\n`;
    const town = readTown(text, 'fr');
    expect(town.faults).toEqual([]);
    expect(cleaned(town, text, 'fr')).toBe(
      `${head.join(';')}\n${line.join(';')}\n# 1: Caméras;;;;;;;\n# 2: Le "centre";;\n`,
    );
  });

  it('is no line that only happens to hold one of the names', () => {
    const town = readTown(`source;;;;\n${head.join(';')}\ndate;la commune;2019;installées;40;;;source`, 'fr');
    expect(town.head?.line).toBe(2);
    expect(town.town).toBe('date');
  });
});

describe('the names of the columns', () => {
  const ways: Record<TownColumn, string[]> = {
    town: ['commune', 'Communes', 'VILLE', 'town', 'City', 'nom de la commune', 'town_name', 'municipalité'],
    owner: ['propriétaire', 'Proprietaires', 'OWNER', 'owners'],
    date: ['date', 'Année', 'annee', 'YEAR', 'years', 'date du décompte', 'Date of count', 'année (AAAA)'],
    state: ['état', 'Etats', 'ÉTAT', 'state', 'Status', 'statut'],
    cameras: [
      'caméras',
      'Camera',
      'nombre de caméras',
      'Nombre_de_caméras',
      'Nb. de caméras',
      'number of cameras',
      'number-of-cameras',
      'camera count',
      'Count',
      'nombre total de caméras',
    ],
    due: ['échéance', 'echeances', 'due', 'Due date', 'deadline', 'date d’échéance'],
    residents: [
      'habitants',
      'Population',
      'residents',
      'number of residents',
      'nombre d’habitants',
      'nb habitants',
      'inhabitants',
    ],
    source: ['source', 'Sources', 'référence'],
  };
  it.each(townColumns.flatMap((column) => ways[column].map((way) => [way, column] as const)))(
    '“%s” is %s',
    (way, column) => expect(columnOf(way)).toBe(column),
  );
  it.each([
    'colour',
    'caméras installées',
    'nombre de communes',
    'installed',
    '',
    '?',
    '????',
    '12',
    'update',
    'remarque',
  ])('“%s” is none', (way) => expect(columnOf(way)).toBeUndefined());

  it('may be a town hall’s own: year, number of cameras, population', () => {
    const town = readTown(
      'commune;année;état;nombre de caméras;population\nVillebourg;2019;installées;40;11800\n',
      'fr',
    );
    expect(codes(town.faults)).toEqual(['owner-missing']);
    expect(town.rows).toMatchObject([rowOf]);
  });

  it('that are ours win over others that mean the same, wherever they stand', () => {
    const town = readTown('total,year,date,state,cameras,town,owner\n99,1999,2019,installed,40,Anytown,a\n');
    expect(town.rows).toMatchObject([{ date: '2019', value: 40 }]);
    expect(town.faults.map(({ code, column, mend }) => [code, column, mend])).toEqual([
      ['head-twice', 'total', 'cameras'],
      ['head-twice', 'year', 'date'],
    ]);
  });

  it.each([
    ['fr', 'date;état;camras\n2019;installées;40', 'caméras', 'camras'],
    ['fr', 'date;état;posées par la ville\n2019;installées;40', 'caméras', 'posées par la ville'],
    ['fr', 'date;caméras;vie\n2019;40;en service', 'état', 'vie'],
    ['fr', 'relevé;état;caméras\n31/12/2019;installées;40', 'date', 'relevé'],
    ['en', 'date,life,cameras\n2019,working,40', 'state', 'life'],
    ['en', 'date,state,installed cameras\n2019,working,about 40', 'cameras', 'installed cameras'],
  ] as const)(
    'that are missing are told in the page’s language (%s), with the reader’s own that may be meant',
    (locale, text, column, got) => {
      const { faults, rows } = readTown(text, locale);
      expect(rows).toEqual([]);
      expect(faults).toEqual([{ line: 1, column, code: 'head-meant', got, lost: 'all' }]);
    },
  );

  it('that are missing, with nothing that may be meant, are told alone', () => {
    expect(readTown('commune;date;état\nVillebourg;2019;installées', 'fr').faults).toEqual([
      { line: 1, column: 'caméras', code: 'head-missing', lost: 'all' },
    ]);
  });

  it('are never ours inside: every fault of a page names a column of the reader’s, or in the page’s language', () => {
    const word = fc.constantFrom(
      'commune',
      'date',
      'état',
      'caméras',
      'habitants',
      'échéance',
      'couleur',
      '2019',
      'installées',
      '40',
      'x',
      '1.558',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((cells) => cells.join(';')).join('\n');
        for (const { column } of readTown(text, 'fr').faults)
          if (column !== null)
            expect([...rows.flat(), ...townColumns.map((one) => columnNames[one].fr)], text).toContain(column);
      }),
    );
  });
});

describe('the words of a state', () => {
  const ways: Record<TownState, string[]> = {
    promised: ['promised', 'Promises', 'promise', 'promesse', 'annoncées'],
    funded: ['funded', 'financée', 'FINANCÉES'],
    authorised: ['authorised', 'authorized', 'autorisé', 'autorisees'],
    installed: ['installed', 'Installées', 'installe', 'INSTALLEES', 'en place'],
    working: ['working', 'en service', 'En_service', 'in service', 'operational', 'opérationnelle'],
    used: ['used', 'exploitées', 'in use'],
    estimate: ['estimate', 'estimates', 'estimation', 'estimé', 'estimated'],
  };
  it.each(townStates.flatMap((state) => ways[state].map((way) => [way, state] as const)))('“%s” is %s', (way, state) =>
    expect(stateOf(way)).toBe(state),
  );
  it.each(['planned', 'prévues', 'instaled', 'no', '', 'hors service', 'not installed'])(
    '“%s” is none: it is asked',
    (way) => expect(stateOf(way)).toBeUndefined(),
  );
  it('keep apart: no name of one is a name of another', () => {
    for (const state of townStates)
      for (const locale of locales) expect(stateOf(stateNames[state][locale])).toBe(state);
    for (const column of townColumns)
      for (const locale of locales) expect(columnOf(columnNames[column][locale])).toBe(column);
  });
});
