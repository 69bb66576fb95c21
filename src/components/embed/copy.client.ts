/** Copies the code of an embed; where the clipboard is closed to us, selects it for the reader to copy. */
for (const button of document.querySelectorAll<HTMLButtonElement>('.embed-code button')) {
  const form = button.parentElement as HTMLElement;
  const code = form.querySelector('code') as HTMLElement;
  const told = form.querySelector('.told') as HTMLElement;
  button.hidden = false;
  button.addEventListener('click', async () => {
    told.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      told.textContent = button.dataset['copied'] ?? '';
    } catch {
      getSelection()?.selectAllChildren(code);
      told.textContent = button.dataset['not'] ?? '';
    }
  });
}
