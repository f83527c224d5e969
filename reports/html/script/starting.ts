/** Shows what needs a script, and listens. */
export const starting = String.raw`
for (const element of document.querySelectorAll('#filter, .copy')) element.hidden = false;
document.getElementById('filter').addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', () => setQuery(box.value));
keys.addEventListener('change', () => writeHash(box.value, at, keys.checked));
document.addEventListener('keydown', onKey);
document.addEventListener('click', (event) => {
  const button = event.target.closest('button.copy');
  if (button) { onCopy(button); return; }
  const link = event.target.closest('a[data-query]');
  if (!link) return;
  event.preventDefault();
  at = '';
  setQuery(box.value === link.dataset.query ? '' : link.dataset.query);
  document.getElementById(link.dataset.query.startsWith('is:fail') ? 'findings' : 'rules').scrollIntoView();
});
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of folded) one.open = true;
});
addEventListener('afterprint', () => { for (const one of folded) one.open = false; });
addEventListener('hashchange', follow);
follow();
`;
