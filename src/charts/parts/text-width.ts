/**
 * Width of a line of chart text, from the advance widths of the text face (thousandths of the size), so that labels can be placed
 * without a browser. `npm run fonts` prints the two lines where they are not those of src/fonts/text.woff2, and a test holds them to it.
 * Regular is measured at the weight of pictures for download; in pages it is lighter, and a label some 0.7 % narrower than said here.
 */
import { glyphs } from '../../fonts/glyphs.ts';

const regular =
  '250 260 307 609 627 940 757 154 301 284 385 513 157 335 186 352 653 314 578 593 587 598 644 490 644 638 198 179 513 513 513 411 944 664 661 668 688 594 574 702 706 271 354 661 508 901 740 715 625 717 655 638 548 716 653 949 642 589 557 312 338 295 540 584 283 563 613 552 611 567 375 586 602 255 263 553 252 904 602 602 613 611 405 532 375 593 540 818 525 588 494 354 257 329 513 664 664 668 594 594 594 594 271 271 715 715 985 716 716 716 563 563 902 552 567 567 567 567 255 255 602 602 959 593 593 593 563 255 602 593 602 563 563 660 250 125 517 759 168 168 332 332 411 411 691 186 256 513 513 513 347 736 717 406 553 912'
    .split(' ')
    .map(Number);
const bold =
  '231 291 360 626 641 977 755 177 321 316 436 528 196 352 233 361 665 347 603 606 623 610 657 509 656 652 244 220 528 528 528 421 987 698 683 680 700 621 593 721 723 294 374 687 509 939 776 722 646 723 678 652 570 728 674 986 697 641 570 324 357 319 572 555 283 586 638 565 638 581 398 601 631 277 281 590 274 946 631 609 638 638 434 544 397 622 572 863 569 602 525 349 271 342 528 698 698 680 621 621 621 621 294 294 722 722 997 728 728 728 586 586 927 565 581 581 581 581 277 277 609 609 964 622 622 622 586 277 609 622 631 586 586 682 231 115 537 803 204 204 399 399 463 463 765 233 327 528 528 528 359 745 718 431 567 959'
    .split(' ')
    .map(Number);

const table = (advances: number[]): Map<string, number> =>
  new Map([...new Set(glyphs)].map((glyph, i) => [glyph, advances[i] ?? 600]));
/** Widths by character. */
export const widths = { regular: table(regular), bold: table(bold) };

/** Width in the units of `size` (px). Each digit has the width of a zero, the widest: a corrected number needs no more room. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  let sum = 0;
  for (const char of text) sum += widths[weight].get(/\d/.test(char) ? '0' : char) ?? 600;
  return (sum * size) / 1000;
}

/** Breaks a text into lines no wider than `width` px, at spaces; a single word longer than the line keeps its own line. */
export function wrap(text: string, width: number, size: number, weight: 'regular' | 'bold' = 'regular'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}
