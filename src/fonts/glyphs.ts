/** Every character the subset fonts carry. A test compares it with the characters of the built site. */
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const french = 'ÀÂÇÈÉÊËÎÏÔÖŒÙÛÜàâæçèéêëîïôöœùûü';
const names = 'áíóúñãäß';
const marks = '\u00a0\u202f–—‘’“”«»…·•×−±°€£²§©%';
export const glyphs = ascii + french + names + marks;
