/** The pages beside the chapters: texts of content/pages, and lists made from the tables. The footer, the routes and the checks are made from this. */
import { chartFolder } from './charts.ts';
import type { Bilingual } from './locale.ts';

export type PageGroup = 'read' | 'teach' | 'check' | 'site';

export interface PagePlace {
  id: string;
  group: PageGroup;
  slug: Bilingual;
  /** Short name, for the footer and for links. */
  name: Bilingual;
}

const place = (
  group: PageGroup,
  id: string,
  slug: [en: string, fr: string],
  name: [en: string, fr: string],
): PagePlace => ({
  id,
  group,
  slug: { en: slug[0], fr: slug[1] },
  name: { en: name[0], fr: name[1] },
});

/** Texts: content/pages/<id>.<language>.mdx. */
export const prosePages: readonly PagePlace[] = [
  place(
    'teach',
    'brief',
    ['classroom/marseille-in-one-page', 'classe/marseille-en-une-page'],
    ['Marseille in one page', 'Marseille en une page'],
  ),
  place(
    'teach',
    'hard-questions',
    ['classroom/hard-questions', 'classe/questions-difficiles'],
    ['Hard questions', 'Questions difficiles'],
  ),
  place(
    'teach',
    'live-controversy',
    ['classroom/live-controversy', 'classe/debat-vif'],
    ['A live controversy', 'Un débat vif'],
  ),
  place(
    'check',
    'marseille-alarm',
    ['data/alarm-in-marseille', 'donnees/alarme-a-marseille'],
    ['An alarm in Marseille', 'Une alarme à Marseille'],
  ),
  place('check', 'method', ['method', 'methode'], ['Method', 'Méthode']),
  place('check', 'unknown', ['not-known', 'pas-connu'], ['What we do not know', 'Ce que nous ne savons pas']),
  place('site', 'about', ['about', 'a-propos'], ['About', 'À propos']),
  place('site', 'reply', ['right-of-reply', 'droit-de-reponse'], ['Right of reply', 'Droit de réponse']),
  place('site', 'cite', ['how-to-cite', 'citer'], ['How to cite', 'Comment citer']),
  place('site', 'privacy', ['privacy', 'vie-privee'], ['Privacy', 'Vie privée']),
  place('site', 'accessibility', ['accessibility', 'accessibilite'], ['Accessibility', 'Accessibilité']),
];

/** Lists made from the tables, content/glossary.yaml, content/corrections.yaml and the routes. Their words: content/pages/lists.yaml. */
export const listPages: readonly PagePlace[] = [
  place('teach', 'word-list', ['classroom/word-list', 'classe/liste-de-mots'], ['Word list', 'Liste de mots']),
  place(
    'teach',
    'class-runs',
    ['classroom/class-runs', 'classe/essais-de-la-classe'],
    ['Class runs', 'Essais de la classe'],
  ),
  place('read', 'glossary', ['glossary', 'glossaire'], ['Glossary', 'Glossaire']),
  place('check', 'sources', ['sources', 'sources'], ['Sources', 'Sources']),
  place(
    'check',
    'conflicts',
    ['where-sources-differ', 'ou-les-sources-divergent'],
    ['Where sources differ', 'Où les sources divergent'],
  ),
  place('check', 'corrections', ['corrections', 'corrections'], ['Corrections', 'Corrections']),
  place('check', 'gallery', [chartFolder.en, chartFolder.fr], ['Charts by question', 'Graphiques par question']),
  place('site', 'news', ['news', 'nouvelles'], ['News', 'Nouveautés']),
  place('site', 'search', ['search', 'recherche'], ['Search', 'Recherche']),
  place('site', 'map', ['site-map', 'plan-du-site'], ['Site map', 'Plan du site']),
];

export const pageGroups: readonly PageGroup[] = ['read', 'teach', 'check', 'site'];

/** The pages of one group, in the order of the footer. */
export const pagesOfGroup = (group: PageGroup): PagePlace[] =>
  [...prosePages, ...listPages].filter((page) => page.group === group);
