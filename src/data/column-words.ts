/** Names of columns and of the fixed values in them, in both languages, for the pages of the tables. Files keep the short names. */
import type { Bilingual } from '../i18n/locale.ts';

const pairs = (list: Record<string, [en: string, fr: string]>): ReadonlyMap<string, Bilingual> => new Map(Object.entries(list).map(([key, [en, fr]]) => [key, { en, fr }]));

const heads = pairs({
  id: ['Row', 'Ligne'],
  title: ['Title', 'Titre'],
  publisher: ['Publisher', 'Éditeur'],
  author: ['Author', 'Auteur'],
  published: ['Published', 'Publié'],
  url: ['Address', 'Adresse'],
  language: ['Language', 'Langue'],
  kind: ['Kind', 'Nature'],
  label: ['What is counted', 'Ce qui est compté'],
  value: ['Value', 'Valeur'],
  value_low: ['Low', 'Bas'],
  value_high: ['High', 'Haut'],
  rounding: ['The source says', 'La source dit'],
  unit: ['Unit', 'Unité'],
  as_of: ['Describes', 'Décrit'],
  formula: ['Our calculation', 'Notre calcul'],
  source_ids: ['Sources', 'Sources'],
  confidence: ['Confidence', 'Confiance'],
  note: ['Note', 'Note'],
  disagrees: ['Other values', 'Autres valeurs'],
  text: ['Statement', 'Énoncé'],
  locator: ['Where in the source', 'Où dans la source'],
  count: ['Counted as', 'Compté comme'],
  state: ['State', 'État'],
  owner: ['Owner', 'Propriétaire'],
  plot: ['Drawn', 'Tracé'],
  made_on: ['Made on', 'Fait le'],
  due_on: ['Due', 'Échéance'],
  by: ['By', 'Par'],
  thread: ['Drawn', 'Tracé'],
  period: ['Period', 'Période'],
  programme: ['Programme', 'Programme'],
  payer: ['Payer', 'Payeur'],
  basis: ['Basis', 'Base'],
  subject: ['Subject', 'Sujet'],
  status: ['Status', 'Statut'],
  term: ['Years covered', 'Années couvertes'],
  stage: ['Stage', 'Étape'],
  surveillance_id: ['Camera row', 'Ligne caméras'],
  housing_id: ['Housing row', 'Ligne logement'],
  verdict: ['Verdict', 'Verdict'],
  indicator: ['Series', 'Série'],
  place: ['Place', 'Lieu'],
  origin: ['Counted by', 'Compté par'],
  city: ['City', 'Ville'],
  insee_code: ['Insee code', 'Code Insee'],
  population: ['Residents', 'Habitants'],
  population_year: ['Census year', 'Année du recensement'],
  comparable: ['Comparable', 'Comparable'],
  per_1000: ['Per 1,000 residents', 'Pour 1\u202f000 habitants'],
  scope: ['Scope', 'Périmètre'],
  same_as: ['Same as row', 'Même que la ligne'],
  short: ['In short', 'En bref'],
  group: ['Example', 'Exemple'],
  iso3: ['ISO code', 'Code ISO'],
  edition: ['Edition', 'Édition'],
  country: ['Country', 'Pays'],
  region: ['Region', 'Région'],
  marked: ['Marked', 'Marqué'],
  chinese_tech: ['Chinese technology', 'Technologie chinoise'],
  us_tech: ['US technology', 'Technologie des États-Unis'],
  other_tech: ['Other technology', 'Autre technologie'],
  suppliers: ['Suppliers seen', 'Fournisseurs relevés'],
  supplier: ['Supplier', 'Fournisseur'],
  supplier_iso3: ['Supplier’s country', 'Pays du fournisseur'],
  what: ['What', 'Quoi'],
  instrument: ['Instrument', 'Instrument'],
  lat: ['Latitude', 'Latitude'],
  lon: ['Longitude', 'Longitude'],
  technology: ['Technology', 'Technologie'],
  name: ['Name', 'Nom'],
  vendor: ['Supplier', 'Fournisseur'],
  vendor_iso3: ['Supplier’s country', 'Pays du fournisseur'],
  start: ['Start', 'Début'],
  status_as_of: ['Status on', 'Statut au'],
});

const values = pairs({
  yes: ['yes', 'oui'], no: ['no', 'non'], uncertain: ['uncertain', 'incertain'], true: ['yes', 'oui'], false: ['no', 'non'], light: ['lighter', 'plus clair'],
  exact: ['exact', 'exact'], about: ['about', 'environ'], over: ['more than', 'plus de'], under: ['nearly', 'près de'], 'at-least': ['at least', 'au moins'], 'up-to': ['up to', 'jusqu’à'], range: ['range', 'fourchette'],
  high: ['high', 'forte'], medium: ['medium', 'moyenne'], low: ['low', 'faible'],
  total: ['total', 'total'], addition: ['addition', 'ajout'], subset: ['part', 'partie'], 'other-owner': ['another owner', 'autre propriétaire'],
  funded: ['funded', 'financée'], authorised: ['authorised', 'autorisée'], installed: ['installed', 'installée'], working: ['working', 'en service'], used: ['used', 'exploitée'], estimate: ['estimate', 'estimation'], projected: ['projected', 'projetée'], planned: ['planned', 'prévue'],
  city: ['City', 'Ville'], 'transport-operator': ['transport operator', 'opérateur de transport'], 'all-owners': ['all owners', 'tous propriétaires'], state: ['State', 'État'],
  departement: ['Département', 'Département'], region: ['Region', 'Région'], other: ['other', 'autre'], published: ['published', 'publié'], remainder: ['the rest', 'le reste'],
  'phase-1': ['phase 1', 'phase 1'], 'phase-2': ['phase 2', 'phase 2'], 'phase-3': ['phase 3', 'phase 3'], 'wave-55': ['wave of 55', 'vague de 55'], 'plan-500': ['plan of 500', 'plan de 500'],
  cameras: ['cameras', 'caméras'], housing: ['housing', 'logement'], schools: ['schools', 'écoles'], 'city-budget': ['city budget', 'budget de la ville'],
  announced: ['announced', 'annoncé'], spent: ['spent', 'dépensé'], voted: ['voted', 'voté'], awarded: ['awarded', 'attribué'], ceiling: ['ceiling', 'plafond'], granted: ['granted', 'accordé'],
  'with-caveats': ['with care', 'avec précaution'], 'do-not-compare': ['do not compare', 'ne pas comparer'],
  operator: ['operator', 'opérateur'], association: ['association', 'association'], press: ['press', 'presse'], researchers: ['researchers', 'chercheurs'],
  documented: ['documented', 'documenté'], stated: ['stated', 'déclaré'], reported: ['reported', 'rapporté'], 'not-found': ['not found', 'pas trouvé'], law: ['law', 'droit'], ours: ['ours', 'de nous'],
  official: ['official', 'officiel'], ngo: ['association', 'association'], academic: ['academic', 'universitaire'], court: ['court', 'justice'], dataset: ['data set', 'jeu de données'], reference: ['reference', 'référence'], company: ['company', 'entreprise'],
  contract: ['contract', 'contrat'], loan: ['loan', 'prêt'], grant: ['grant', 'subvention'], donation: ['donation', 'don'], agreement: ['agreement', 'accord'],
  'image-analysis': ['image analysis', 'analyse d’images'], 'facial-recognition': ['facial recognition', 'reconnaissance faciale'], predictive: ['prediction', 'prédiction'], sound: ['sound', 'son'], drones: ['drones', 'drones'], emotion: ['emotion', 'émotion'], 'smart-city': ['“smart city”', '« ville intelligente »'],
  'in-use': ['in use', 'en service'], test: ['test', 'essai'], abandoned: ['abandoned', 'abandonné'], halted: ['halted', 'arrêté'], unknown: ['unknown', 'inconnu'],
  Africa: ['Africa', 'Afrique'], Americas: ['Americas', 'Amériques'], Asia: ['Asia', 'Asie'], Europe: ['Europe', 'Europe'], Oceania: ['Oceania', 'Océanie'],
  'lille-2020': ['Lille, 2020', 'Lille, 2020'], london: ['London', 'Londres'], atlanta: ['Atlanta', 'Atlanta'], paris: ['Paris', 'Paris'],
});

/** Columns whose cells are one of a fixed list. */
const fixed = new Set('rounding confidence count state owner plot thread payer basis programme subject status stage verdict origin comparable kind instrument technology region marked chinese_tech us_tech other_tech group'.split(' '));
/** Columns of running text, which need room. */
const roomy = new Set('label note scope what text title basis period place payer formula name disagrees source_ids by'.split(' '));

const bare = (column: string): string => column.replace(/_(en|fr)$/, '');

/** The name of a column. @throws Error for a column without a name */
export function columnHead(column: string): Bilingual {
  const head = heads.get(bare(column));
  if (!head) throw new Error(`no name for the column "${column}" (add it to src/data/column-words.ts, in both languages)`);
  return head;
}

/** A fixed value in words, or null if the column holds free text or the value has no name. */
export const columnValue = (column: string, value: string): Bilingual | null => (fixed.has(column) ? (values.get(value) ?? null) : null);

export const isRoomy = (column: string): boolean => roomy.has(bare(column));
