/** Filter grammar: `is:fail,skip level:must section:create law:name "some words" -not`; all terms have to hold. */
export const grammar = String.raw`
const KEYS = ['is', 'level', 'section', 'law'];
function parseQuery(query) {
  const terms = [];
  for (const [, minus, key, quoted, word] of query.toLowerCase().matchAll(/(-?)(?:(is|level|section|law):)?(?:"([^"]*)"?|(\S+))/g)) {
    const value = quoted === undefined ? word : quoted;
    if (value === '' || value === '-') continue;
    terms.push({ not: minus === '-', key: KEYS.includes(key) ? key : null, value });
  }
  return terms;
}
function holds(terms, item) {
  return terms.every(({ not, key, value }) => (key === null ? item.text().includes(value) : value.split(',').includes(item.data(key))) !== not);
}
`;
