/** A text as HTML holds it, between tags or in a quoted attribute: for the few places that write HTML for others, to copy or into a file. */
export const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
