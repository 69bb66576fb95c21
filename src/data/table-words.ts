/** What each table holds, in both languages. */
import type { Bilingual } from '../i18n/locale.ts';
import type { TableName } from './schemas.ts';

const t = (en: string, fr: string, aboutEn: string, aboutFr: string): { title: Bilingual; about: Bilingual } => ({
  title: { en, fr },
  about: { en: aboutEn, fr: aboutFr },
});

export const tableWords: Record<TableName, { title: Bilingual; about: Bilingual }> = {
  cameras: t(
    'Cameras in Marseille',
    'Caméras à Marseille',
    'Counts of cameras, each with its state, its owner and its date. Totals, additions and other owners are never added up.',
    'Décomptes de caméras, chacun avec son état, son propriétaire et sa date. Totaux, ajouts et autres propriétaires ne s’additionnent jamais.',
  ),
  promises: t(
    'Promises of cameras',
    'Promesses de caméras',
    'Numbers of cameras announced or planned for Marseille: who said it, when, and for which date.',
    'Nombres de caméras annoncés ou prévus à Marseille\u00a0: qui l’a dit, quand, et pour quelle date.',
  ),
  police_requests: t(
    'The control room at work',
    'Le centre de supervision urbain au travail',
    'What the control room of Marseille is asked for and what it does: requests, interventions, arrests, tickets, staff.',
    'Ce qu’on demande au centre de supervision urbain de Marseille et ce qu’il fait\u00a0: demandes, interventions, interpellations, procès-verbaux, agents.',
  ),
  cofunding: t(
    'Who pays for the cameras',
    'Qui paie les caméras',
    'Shares of each payer in the camera programmes of Marseille, as published, or as the remainder.',
    'Part de chaque payeur dans les programmes de caméras de Marseille, telle que publiée, ou par différence.',
  ),
  commitments: t(
    'Money voted or awarded',
    'Argent voté ou attribué',
    'Sums voted, awarded, granted or set as a ceiling, for cameras, housing and schools in Marseille. Not money spent.',
    'Sommes votées, attribuées, accordées ou fixées en plafond, pour les caméras, le logement et les écoles à Marseille. Pas des dépenses.',
  ),
  spending: t(
    'Money announced, estimated or spent',
    'Argent annoncé, estimé ou dépensé',
    'Sums announced, estimated or spent, each with its payer and its years.',
    'Sommes annoncées, estimées ou dépensées, chacune avec son payeur et ses années.',
  ),
  pairs: t(
    'What may be set side by side',
    'Ce qui peut être mis côte à côte',
    'Pairs of sums for cameras and for housing: which may be compared, with what care, and which may not.',
    'Paires de sommes pour les caméras et pour le logement\u00a0: lesquelles se comparent, avec quelles précautions, et lesquelles non.',
  ),
  housing_indicators: t(
    'Housing in Marseille',
    'Le logement à Marseille',
    'Unfit homes, people ordered out, danger orders, staff and works, with who counted.',
    'Logements indignes, personnes évacuées, arrêtés de péril, agents et travaux, avec qui a compté.',
  ),
  french_cities: t(
    'Cameras in French cities',
    'Caméras dans les villes françaises',
    'Street cameras of French cities over time, with what each count takes in.',
    'Caméras de rue des villes françaises dans le temps, avec ce que chaque décompte inclut.',
  ),
  scope_examples: t(
    'Same city, different count',
    'Même ville, autre décompte',
    'Counts of the same city that differ because they do not count the same cameras.',
    'Décomptes d’une même ville qui diffèrent parce qu’ils ne comptent pas les mêmes caméras.',
  ),
  world_cities: t(
    'Cameras in cities of the world',
    'Caméras dans les villes du monde',
    'One edition (2025) of a list of large cities. Chinese rows carry one national ratio, not city counts.',
    'Une édition (2025) d’une liste de grandes villes. Les lignes chinoises portent un seul rapport national, pas des décomptes.',
  ),
  countries_2019: t(
    'Countries in the 2019 index',
    'Pays de l’indice de 2019',
    'Countries marked in the index of September 2019 and where their technology came from. “Not marked” never means “none”.',
    'Pays marqués dans l’indice de septembre 2019 et origine de leur technologie. « Non marqué » ne veut jamais dire « aucun ».',
  ),
  countries_2020: t(
    'Countries in the 2020 index',
    'Pays de l’indice de 2020',
    'The countries in the file of 2020 of the AI Global Surveillance Index, with the types of surveillance it marks, where the technology comes from, firms it names (at least these) and the V-Dem class of regime. “Not marked” never means “none”. Its categories are not those of 2019, so the two never join. Data: Steven Feldstein, CC BY 4.0 according to others, read in a copy.',
    'Les pays du fichier de 2020 de l’AI Global Surveillance Index, avec les types de surveillance qu’il marque, l’origine des technologies, des entreprises qu’il cite (au moins celles-là) et la classe de régime de V-Dem. « Non marqué » ne veut jamais dire « aucun ». Ses catégories ne sont pas celles de 2019\u00a0: les deux ne se relient pas. Données\u00a0: Steven Feldstein, CC BY 4.0 selon des tiers, lues dans une copie.',
  ),
  countries_2022: t(
    'Countries in the 2022 index',
    'Pays de l’indice de 2022',
    'The countries in the file of March 2022. For those of 2020, types and origins are the same in both files: twenty names were added, so no change of a country can be read here. Firms come from the first five columns of the file only: at least these. “Not marked” never means “none”. Data: Steven Feldstein, CC BY 4.0 according to others, read in a copy.',
    'Les pays du fichier de mars 2022. Pour ceux de 2020, types et origines sont les mêmes dans les deux fichiers\u00a0: vingt noms s’ajoutent, et aucune évolution d’un pays ne se lit ici. Les entreprises viennent des cinq premières colonnes du fichier seulement\u00a0: au moins celles-là. « Non marqué » ne veut jamais dire « aucun ». Données\u00a0: Steven Feldstein, CC BY 4.0 selon des tiers, lues dans une copie.',
  ),
  headlines: t(
    'World totals',
    'Totaux mondiaux',
    'Totals of the 2019 index and of later editions, which use other categories: no growth can be read from them.',
    'Totaux de l’indice de 2019 et des éditions suivantes, aux catégories différentes\u00a0: aucune croissance ne s’y lit.',
  ),
  exports: t(
    'Documented exports',
    'Exportations documentées',
    'Contracts, loans and grants for surveillance systems, as documented. They overlap: never add them up.',
    'Contrats, prêts et dons pour des systèmes de surveillance, tels que documentés. Ils se recoupent\u00a0: ne jamais les additionner.',
  ),
  projects: t(
    'Documented projects in France',
    'Projets documentés en France',
    'Projects of automated analysis, recognition or prediction in France, each true as of the date of its status. Not a census.',
    'Projets d’analyse, de reconnaissance ou de prédiction en France, chacun valable à la date de son état. Pas un recensement.',
  ),
  etas_squares: t(
    'Synthetic squares',
    'Carrés inventés',
    'Invented squares with invented records, drawn from a seed, ranked by plain counting and by the formula. No place and no person stands behind them.',
    'Des carrés inventés et leurs faits inventés, issus d’un tirage numéroté, classés par simple comptage et par la formule. Aucun lieu, aucune personne n’est derrière.',
  ),
  alarm_rates: t(
    'How often an alert is right',
    'La part des alertes justes',
    'Rates of right and wrong alerts of recognition and analysis systems, each with what it is divided by: alerts, faces, searches, people.',
    'Taux d’alertes justes et fausses de systèmes de reconnaissance ou d’analyse, chacun avec ce par quoi il est divisé\u00a0: alertes, visages, recherches, personnes.',
  ),
  camera_effects: t(
    'What cameras change',
    'Ce que changent les caméras',
    'Results of studies of street cameras, with place, setting and whether the study calls the effect significant.',
    'Résultats d’études sur les caméras de rue, avec le lieu, le cadre, et si l’étude juge l’effet significatif.',
  ),
  prediction_evidence: t(
    'What prediction was worth',
    'Ce qu’a valu la prédiction',
    'Measures of software that says where offences will occur: trials, counts and audits, with who measured.',
    'Mesures de logiciels qui disent où des infractions se produiront\u00a0: essais, décomptes et audits, avec qui a mesuré.',
  ),
  polls: t(
    'Polls',
    'Sondages',
    'Polls about street cameras, with the question put, the sponsor and the sample.',
    'Sondages sur les caméras de rue, avec la question posée, le commanditaire et l’échantillon.',
  ),
  pledges_2026: t(
    'Pledges of 2026 on cameras',
    'Engagements de 2026 sur les caméras',
    'What lists said of street cameras before the municipal elections of March 2026, in some French cities, mostly by one compilation of programmes. Aims of a campaign, whoever won: never a count, and no census. A programme without an item on cameras is not a position.',
    'Ce que des listes disaient des caméras de rue avant les élections municipales de mars 2026, dans quelques villes françaises, surtout d’après une compilation de programmes. Des objectifs de campagne, quel que soit le résultat\u00a0: jamais un décompte, ni un recensement. Un programme muet sur les caméras n’est pas une position.',
  ),
  election_2026: t(
    'Election of 2026 in Marseille',
    'Élection de 2026 à Marseille',
    'The municipal election of March 2026 in Marseille: the first round by list, and what we found of the second, in public copies of the figures of the Interior ministry.',
    'Les élections municipales de mars 2026 à Marseille\u00a0: le premier tour par liste, et ce que nous avons trouvé du second, dans des copies publiques des chiffres du ministère de l’Intérieur.',
  ),
  timeline: t(
    'Events',
    'Chronologie',
    'Dated events in Marseille, France, Europe and elsewhere: projects, contracts, laws, rulings, reports.',
    'Événements datés à Marseille, en France, en Europe et ailleurs\u00a0: projets, marchés, lois, décisions, rapports.',
  ),
  cases: t(
    'Court cases',
    'Affaires en justice',
    'Cases about surveillance systems, with the court, the date and how each ended.',
    'Affaires portant sur des systèmes de surveillance, avec la juridiction, la date et l’issue.',
  ),
  suppliers: t(
    'Suppliers in France',
    'Fournisseurs en France',
    'Firms seen in French projects, their part in them, and what proves it.',
    'Entreprises trouvées dans des projets français, leur rôle, et ce qui l’établit.',
  ),
  verdicts: t(
    'The Olympic experiment, use by use',
    'L’expérimentation olympique, usage par usage',
    'What the evaluation committee said of each use of the software, in our words.',
    'Ce que le comité d’évaluation a dit de chaque usage du logiciel, dans nos mots.',
  ),
  facts: t(
    'Single figures',
    'Chiffres isolés',
    'Figures quoted in the text that belong to no other table; derived ones carry their formula and are computed again at every build.',
    'Chiffres cités dans le texte et qui ne sont dans aucun autre tableau\u202f; ceux que nous calculons portent leur formule, refaite à chaque construction du site.',
  ),
  claims: t(
    'Statements',
    'Énoncés',
    'Statements without a number, each with its source, its place in the source and how sure we are.',
    'Énoncés sans nombre, chacun avec sa source, l’endroit de la source et son degré de confiance.',
  ),
  sources: t(
    'Sources',
    'Sources',
    'Every document cited on this site: title, publisher, date, address.',
    'Tous les documents cités sur ce site\u00a0: titre, éditeur, date, adresse.',
  ),
};
