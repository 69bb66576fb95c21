/** Says how many rows the choices over a chart, or over the list of lessons, leave. The choosing itself is CSS and works without this. */
for (const filter of document.querySelectorAll<HTMLElement>('.filter')) {
  const output = filter.querySelector('output') as HTMLElement;
  const tell = (): void => {
    const rows = [...(filter.closest('figure, .lessons')?.querySelectorAll('tr[data-key], li[data-key]') ?? [])];
    const shown = rows.filter((row) => getComputedStyle(row).display !== 'none').length;
    output.textContent =
      shown > 0 ? (filter.dataset['shown'] ?? '').replace('{shown}', String(shown)) : (filter.dataset['none'] ?? '');
  };
  filter.addEventListener('change', tell);
  // A browser may bring back the choices of an earlier visit.
  if (filter.querySelector(':checked:not([value="all"])')) tell();
}

export {};
