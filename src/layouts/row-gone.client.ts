/** A link to a row that its table does not have says so, in the page's own words; the table stays as it is. */
const notice = document.querySelector<HTMLElement>('.row-gone');
const named = notice?.querySelector('b');

/** The row that the address names, as ids of rows are written, without what a sentence leaves behind a link. What else may stand behind `#` is none of ours. */
const rowNamed = (): string | undefined =>
  /^#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:%[0-9a-f]{2}|[^\w=%&?/#<-])*$/i.exec(location.hash)?.[1];

function tell(): void {
  if (!notice || !named) return;
  const row = rowNamed();
  // Ids are written small: a link that was not, or that a full stop hangs on, leads to its row all the same.
  const meant = row && document.getElementById(row) ? row : row?.toLowerCase();
  const there = meant !== undefined && document.getElementById(meant) !== null;
  if (there && location.hash !== `#${meant}`) location.replace(`#${meant}`);
  notice.hidden = row === undefined || there;
  named.textContent = notice.hidden ? '' : (row ?? '').slice(0, 80);
}

tell();
addEventListener('hashchange', tell);
