/** The words of an embed and of the code that a host page copies. */
import type { Bilingual } from './locale.ts';

const w = (en: string, fr: string): Bilingual => ({ en, fr });

export const embedWords = {
  explore: w('Explore', 'Explorer'),
  play: w('Play it on its page', 'Jouer sur sa page'),
  figure: w('This figure, with its sources', 'Cette figure, avec ses sources'),
  window: w('(new window)', '(nouvelle fenêtre)'),
  licence: w('Licence: CC\u00a0BY\u00a04.0', 'Licence\u00a0: CC\u00a0BY\u00a04.0'),
  narrow: w(
    'This frame is too narrow for the drawing. The table below says the same; the page of the figure shows both.',
    'Ce cadre est trop étroit pour le dessin. Le tableau ci-dessous dit la même chose\u00a0; la page de la figure montre les deux.',
  ),
  theme: w(
    '“{value}” is no theme of this frame: write auto, light or dark. It follows the device.',
    '«\u00a0{value}\u00a0» n’est pas un thème de ce cadre\u00a0: écrire auto, light ou dark. Il suit l’appareil.',
  ),
  width: w(
    '“{value}” is no width of this frame: write auto, or a number of pixels from {least} to {most}. It takes the width there is.',
    '«\u00a0{value}\u00a0» n’est pas une largeur de ce cadre\u00a0: écrire auto, ou un nombre de pixels de {least} à {most}. Il prend la largeur disponible.',
  ),
  codeFigure: w('Put this figure on a page of yours', 'Placer cette figure sur une page à vous'),
  codePlay: w('Put “{title}” on a page of yours', 'Placer «\u00a0{title}\u00a0» sur une page à vous'),
  codeAbout: w(
    'The frame shows one language, keeps still until it is pressed, and tells nobody who reads it. Add `?theme=light` or `?theme=dark` to its address for a fixed theme, `?width=480` for the most it may take in pixels.',
    'Le cadre montre une seule langue, reste immobile tant qu’on ne le touche pas et ne dit à personne qui le lit. Ajoutez à son adresse `?theme=light` ou `?theme=dark` pour fixer le thème, `?width=480` pour la largeur maximale en pixels.',
  ),
  codeScript: w('As high as what it holds.', 'À la hauteur de son contenu.'),
  codeScriptAbout: w(
    'The script does one thing: it sets the height of this frame when the frame tells its own.',
    'Le script ne fait qu’une chose\u00a0: il règle la hauteur de ce cadre quand le cadre donne la sienne.',
  ),
  codeFixed: w('Without a script, in a fixed shape.', 'Sans script, de forme fixe.'),
  codeFixedAbout: w('Where it is too small, the frame scrolls.', 'Là où il est trop petit, le cadre défile.'),
  codeNowhere: w(
    'The code to copy appears here where the site is published: this copy has no address of its own.',
    'Le code à copier apparaît ici là où le site est publié\u00a0: cette copie n’a pas d’adresse à elle.',
  ),
  copy: w('Copy the code', 'Copier le code'),
  copied: w('Copied.', 'Copié.'),
  notCopied: w(
    'This browser does not let us copy: the code is selected.',
    'Ce navigateur ne laisse pas copier\u00a0: le code est sélectionné.',
  ),
} as const;
