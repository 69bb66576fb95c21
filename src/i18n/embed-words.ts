/** The words of an embed and of the code that a host page copies. */
import type { Bilingual } from './locale.ts';

const w = (en: string, fr: string): Bilingual => ({ en, fr });

export const embedWords = {
  explore: w('Explore', 'Explorer'),
  playHere: w('Play here', 'Jouer ici'),
  notLoaded: w(
    'It could not be loaded. Press once more, or play it on its page.',
    'Le chargement a échoué. Appuyez encore une fois, ou jouez sur sa page.',
  ),
  play: w('Play it on its page', 'Jouer sur sa page'),
  figure: w('This chart, with its sources', 'Ce graphique, avec ses sources'),
  window: w('(new window)', '(nouvelle fenêtre)'),
  licence: w('Licence: CC\u00a0BY\u00a04.0', 'Licence\u00a0: CC\u00a0BY\u00a04.0'),
  narrow: w(
    'This frame is too narrow for the drawing. The table below says the same; the page of the chart shows both.',
    'Ce cadre est trop étroit pour le dessin. Le tableau ci-dessous dit la même chose\u202f; la page du graphique montre les deux.',
  ),
  theme: w(
    '“{value}” is not a theme of this frame: write auto, light or dark. It follows the device.',
    '«\u00a0{value}\u00a0» n’est pas un thème de ce cadre\u00a0: écrivez auto, light ou dark. Il suit l’appareil.',
  ),
  width: w(
    '“{value}” is not a width of this frame: write auto, or a number of pixels from {least} to {most}. It takes the width available.',
    '«\u00a0{value}\u00a0» n’est pas une largeur de ce cadre\u00a0: écrivez auto, ou un nombre de pixels de {least} à {most}. Il prend la largeur disponible.',
  ),
  codeFigure: w('Put this chart on your own page', 'Placer ce graphique sur votre page'),
  codePlay: w('Put “{title}” on your own page', 'Placer «\u00a0{title}\u00a0» sur votre page'),
  codeAbout: w(
    'The frame shows one language, keeps still until it is pressed, and counts no readers. Add `?theme=light` or `?theme=dark` to its address for a fixed theme, `?width=480` for the greatest width in pixels.',
    'Le cadre montre une seule langue, reste immobile tant que personne n’y touche et ne compte pas ses lecteurs. Ajoutez à son adresse `?theme=light` ou `?theme=dark` pour fixer le thème, `?width=480` pour la largeur maximale en pixels.',
  ),
  codeScript: w('As tall as its content.', 'À la hauteur de son contenu.'),
  codeScriptAbout: w(
    'The script does one thing: it sets the height of this frame when the frame reports it.',
    'Le script ne fait que régler la hauteur de ce cadre quand celui-ci la donne.',
  ),
  codeFixed: w('Without a script, in a fixed shape.', 'Sans script, de forme fixe.'),
  codeFixedAbout: w('Where it is too small, its content scrolls.', 'S’il est trop petit, son contenu défile.'),
  codeNowhere: w(
    'The code to copy appears here once the site is published: this copy has no address of its own.',
    'Le code à copier apparaît ici quand le site est publié\u00a0: cette copie n’a pas sa propre adresse.',
  ),
  copy: w('Copy the code', 'Copier le code'),
  copied: w('Copied.', 'Copié.'),
  notCopied: w(
    'This browser does not allow copying: the code is selected.',
    'Ce navigateur ne permet pas de copier\u00a0: le code est sélectionné.',
  ),
} as const;
