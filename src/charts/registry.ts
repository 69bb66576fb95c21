/** Every chart of the site by id; `<Chart id="…" />` in MDX is all an author writes. */
import type { Chart } from './chart.ts';
import { dangerOrders } from './danger-orders/danger-orders.ts';
import { fiveHundred } from './five-hundred/five-hundred.ts';
import { frenchCities } from './french-cities/french-cities.ts';
import { orderedOut } from './ordered-out/ordered-out.ts';
import { projectsFrance } from './projects-france/projects-france.ts';
import { promises } from './promises/promises.ts';
import { sameCity } from './same-city/same-city.ts';
import { shareByRegime } from './share-by-regime/share-by-regime.ts';
import { suppliers } from './suppliers/suppliers.ts';
import { technologyOrigin } from './technology-origin/technology-origin.ts';
import { twoCommitments } from './two-commitments/two-commitments.ts';
import { whoPays } from './who-pays/who-pays.ts';

export const charts: ReadonlyMap<string, Chart> = new Map(
  [promises, fiveHundred, frenchCities, sameCity, twoCommitments, whoPays, orderedOut, dangerOrders, technologyOrigin, shareByRegime, suppliers, projectsFrance].map((chart) => [
    chart.id,
    chart,
  ]),
);
