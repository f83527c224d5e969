/** Opens and focuses an item, moves between items with the keyboard, and follows the hash. */
export const moving = String.raw`
function reveal(id) {
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return;
  if (target.closest('[hidden]')) { box.value = ''; applyFilter(); }
  for (let one = target; one; one = one.parentElement) if (one.tagName === 'DETAILS') one.open = true;
  target.scrollIntoView({ block: 'start' });
  const summary = target.querySelector('summary');
  if (target.dataset.item && summary) summary.focus({ preventScroll: true });
}
function follow() {
  const wanted = readHash();
  if (wanted.q !== null) { box.value = wanted.q; keys.checked = wanted.keys !== 'off'; }
  applyFilter();
  at = wanted.at;
  reveal(at);
  if (wanted.q === null && (box.value !== '' || !keys.checked)) writeHash(box.value, at, keys.checked);
}
function move(step) {
  const visible = items.map(({ element }) => element).filter((element) => !element.hidden);
  const here = document.activeElement.closest('[data-item]') || document.getElementById(at);
  const from = visible.indexOf(here);
  const next = visible[from === -1 ? (step > 0 ? 0 : visible.length - 1) : from + step];
  if (!next) return;
  at = next.id;
  const summary = next.querySelector('summary');
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: 'center' });
  writeHash(box.value, at, keys.checked);
}
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === box) {
    if (event.key === 'Escape') { if (box.value === '') box.blur(); else setQuery(''); }
    return;
  }
  if (!keys.checked || event.target.closest('input, textarea, select')) return;
  const item = document.activeElement.closest('[data-item]');
  if (event.key === '/') box.focus();
  else if (event.key === 'j') move(1);
  else if (event.key === 'k') move(-1);
  else if (event.key === 'o' && item) item.open = !item.open;
  else return;
  event.preventDefault();
}
`;
