/** Shows the items that a query fits, hides groups that are left empty, and says how many there are. */
export const filtering = String.raw`
const box = document.getElementById('query');
const keys = document.getElementById('keys');
const items = [...document.querySelectorAll('[data-item]')].map((element) => {
  let text = null;
  return { element, data: (key) => element.dataset[key].toLowerCase(), text: () => (text === null ? (text = element.textContent.toLowerCase()) : text) };
});
let at = '';
function applyFilter() {
  const terms = parseQuery(box.value);
  const shown = { rule: 0, finding: 0 };
  const all = { rule: 0, finding: 0 };
  for (const item of items) {
    const fits = holds(terms, item);
    item.element.hidden = !fits;
    all[item.element.dataset.item] += 1;
    if (fits) shown[item.element.dataset.item] += 1;
  }
  for (const group of document.querySelectorAll('[data-group]')) group.hidden = !group.querySelector('[data-item]:not([hidden])');
  for (const link of document.querySelectorAll('a[data-query]')) {
    if (link.dataset.query === box.value) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.getElementById('count').textContent = shown.rule + ' of ' + all.rule + ' rules, ' + shown.finding + ' of ' + all.finding + ' findings';
}
function setQuery(query) {
  box.value = query;
  applyFilter();
  writeHash(query, at, keys.checked);
}
`;
