/** A link to a row that its table does not have says so, in the page's own words; the table stays as it is. */
const notice = document.querySelector<HTMLElement>('.row-gone');
const named = notice?.querySelector('b');

/** The row that the address names, as ids of rows are written: what else may stand behind `#` is none of ours. */
const rowNamed = (): string | undefined => /^#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/i.exec(location.hash)?.[1];

function tell(): void {
  if (!notice || !named) return;
  const row = rowNamed();
  notice.hidden = row === undefined || document.getElementById(row) !== null;
  named.textContent = notice.hidden ? '' : (row ?? '');
}

tell();
addEventListener('hashchange', tell);
