/** Every figure of the site by id, drawn or set as a table; `<Chart id="…" />` in MDX is all an author writes. */
import type { Chart, TableFigure } from './chart.ts';
import { cases22 } from './cases-22/cases-22.ts';
import { controlRoom2015 } from './control-room-2015/control-room-2015.ts';
import { dangerOrders } from './danger-orders/danger-orders.ts';
import { documentedStated } from './documented-stated/documented-stated.ts';
import { effectBySetting } from './effect-by-setting/effect-by-setting.ts';
import { fiveHundred } from './five-hundred/five-hundred.ts';
import { fourQuestions } from './four-questions/four-questions.ts';
import { frenchCities } from './french-cities/french-cities.ts';
import { investigationsHelped } from './investigations-helped/investigations-helped.ts';
import { londonTwoDenominators } from './london-two-denominators/london-two-denominators.ts';
import { marseilleAlarm } from './marseille-alarm/marseille-alarm.ts';
import { olympicExperiment } from './olympic-experiment/olympic-experiment.ts';
import { orderedOut } from './ordered-out/ordered-out.ts';
import { pictureToAlarm } from './picture-to-alarm/picture-to-alarm.ts';
import { pledges2026 } from './pledges-2026/pledges-2026.ts';
import { predictionsWorth } from './predictions-worth/predictions-worth.ts';
import { projectsFrance } from './projects-france/projects-france.ts';
import { promises } from './promises/promises.ts';
import { sameCity } from './same-city/same-city.ts';
import { screensAttention } from './screens-attention/screens-attention.ts';
import { shareByRegime } from './share-by-regime/share-by-regime.ts';
import { statePerCamera } from './state-per-camera/state-per-camera.ts';
import { suppliers } from './suppliers/suppliers.ts';
import { technologyOrigin } from './technology-origin/technology-origin.ts';
import { timeline } from './timeline/timeline.ts';
import { trialsStrip } from './trials-strip/trials-strip.ts';
import { twoCommitments } from './two-commitments/two-commitments.ts';
import { twoRankings } from './two-rankings/two-rankings.ts';
import { whoPays } from './who-pays/who-pays.ts';
import { world2022 } from './world-2022/world-2022.ts';
import { worldMap2022 } from './world-map-2022/world-map-2022.ts';

export const charts: ReadonlyMap<string, Chart> = new Map(
  [
    promises,
    fiveHundred,
    frenchCities,
    sameCity,
    twoCommitments,
    whoPays,
    statePerCamera,
    orderedOut,
    dangerOrders,
    technologyOrigin,
    shareByRegime,
    suppliers,
    projectsFrance,
    timeline,
    controlRoom2015,
    effectBySetting,
    investigationsHelped,
    screensAttention,
    predictionsWorth,
    twoRankings,
    londonTwoDenominators,
    trialsStrip,
    marseilleAlarm,
    world2022,
    worldMap2022,
    cases22,
    fourQuestions,
    pictureToAlarm,
    pledges2026,
  ].map((chart) => [chart.id, chart]),
);

/** The figures that are tables. */
export const tableFigures: ReadonlyMap<string, TableFigure> = new Map(
  [documentedStated, olympicExperiment].map((figure) => [figure.id, figure]),
);

/** Ids of all figures. */
export const figureIds: ReadonlySet<string> = new Set([...charts.keys(), ...tableFigures.keys()]);
