/** The description of a page in search results and link previews, where it is taken from a longer text of the page. */

const MOST = 155;
/** A first sentence shorter than this says too little alone. */
const LEAST = 60;
const END = /[.?!](?:\u00a0»|[”’])?(?= )/g;

/** The whole sentences that fit; else as many whole words, with an ellipsis. @param text plain words, without markup */
export function described(text: string): string {
  if (text.length <= MOST) return text;
  const ends = [...text.slice(0, MOST + 1).matchAll(END)].map((found) => found.index + found[0].length);
  const end = ends.at(-1) ?? 0;
  if (end >= LEAST) return text.slice(0, end);
  const words = text.slice(0, text.lastIndexOf(' ', MOST - 1));
  return `${words.replace(/[,;:\u00a0\u202f]+$/u, '')}…`;
}
