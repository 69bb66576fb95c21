/**
 * The tile map as a picture: one country, one square, near its neighbours. Edit it here; a dot is sea.
 * Codes are ISO 3166-1 alpha-3. Every country of the table has a tile; some states that it leaves out are there so that the continents keep their shape.
 */
const picture = `
 .   .   .   .   .   .   .   .  ISL  .   .  NOR SWE FIN  .   .   .   .   .   .   .   .   .   .   .   .   .
 .   .   .   .   .   .   .   .   .   .   .  DNK  .  EST  .   .   .   .   .   .   .   .   .   .   .   .   .
 .   .   .   .   .   .   .   .  IRL GBR  .   .   .  LVA  .   .   .   .   .   .   .   .   .   .   .   .   .
 .   .   .   .   .   .   .   .   .   .  NLD DEU POL LTU BLR  .  RUS  .   .   .   .   .   .   .   .   .   .
 .  CAN  .   .   .   .   .   .   .  BEL LUX CZE SVK  .  UKR  .   .   .   .   .   .   .   .   .   .   .   .
 .  USA  .   .   .   .   .   .   .  FRA CHE AUT HUN ROU MDA  .   .   .   .   .   .   .   .   .   .   .   .
 .  MEX  .   .  BHS  .   .  PRT ESP  .  ITA SVN HRV SRB BGR  .   .   .   .  KAZ  .   .   .   .   .   .   .
GTM BLZ  .  CUB HTI DOM  .   .   .   .   .   .  BIH MNE MKD  .  GEO  .   .  UZB KGZ  .   .   .   .   .   .
SLV HND  .   .  JAM  .   .   .   .   .  MLT  .   .  ALB GRC TUR ARM AZE  .  TKM TJK  .  MNG  .  PRK  .   .
 .  NIC  .   .   .   .   .   .   .   .   .   .   .   .  CYP LBN SYR IRQ IRN AFG  .   .  CHN  .  KOR  .  JPN
 .  CRI PAN  .   .  TTO  .   .   .   .   .   .   .   .   .  ISR JOR KWT BHR  .  PAK NPL BTN  .  TWN  .   .
 .   .  COL VEN GUY SUR  .   .   .  MAR DZA TUN LBY EGY  .   .  SAU QAT ARE  .  IND BGD MMR LAO VNM  .   .
 .   .  ECU  .  BRA  .  CPV  .  MRT MLI BFA NER TCD SDN ERI  .   .  YEM OMN  .   .   .  THA KHM  .  PHL  .
 .   .  PER BOL  .   .   .  GMB SEN GIN TGO BEN NGA CAF SSD ETH DJI  .   .  MDV LKA  .  MYS  .  BRN  .   .
 .   .  CHL PRY  .   .   .  GNB SLE CIV GHA  .  CMR COG UGA KEN SOM  .   .   .   .   .  SGP  .   .   .   .
 .   .   .  ARG URY  .   .   .  LBR  .   .  GNQ GAB COD RWA TZA  .   .   .   .   .   .   .  IDN TLS PNG SLB
 .   .   .   .   .   .   .   .   .   .   .   .  AGO ZMB BDI MWI  .  COM  .   .   .   .   .   .   .   .  VUT
 .   .   .   .   .   .   .   .   .   .   .   .  NAM BWA ZWE MOZ  .  MDG MUS  .   .   .   .   .  AUS  .  FJI
 .   .   .   .   .   .   .   .   .   .   .   .   .  ZAF LSO SWZ  .   .   .   .   .   .   .   .   .  NZL  .
`;

export interface Tile {
  iso3: string;
  column: number;
  row: number;
}

/** All tiles, row by row. */
export const tiles: readonly Tile[] = picture
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .map((iso3, column) => ({ iso3, column, row })),
  )
  .filter((tile) => tile.iso3 !== '.');

export const tileColumns = Math.max(...tiles.map((tile) => tile.column)) + 1;
export const tileRows = Math.max(...tiles.map((tile) => tile.row)) + 1;

/** Where each continent's name stands, in columns and rows of the tile map. */
export const REGIONS = [
  { key: 'europe', column: 7.6, row: 0.8, anchor: 'end' },
  { key: 'asia', column: 20.6, row: 4.8, anchor: 'start' },
  { key: 'americas', column: 0, row: 3.6, anchor: 'start' },
  { key: 'africa', column: 11.6, row: 17.8, anchor: 'end' },
  { key: 'oceania', column: 23.6, row: 18.8, anchor: 'end' },
] as const;
