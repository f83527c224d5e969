/** The page's state in the URL's hash: `#q=is:fail&at=rule-x&keys=off`, or a plain `#rule-x` from a link. */
export const state = String.raw`
function readHash() {
  const raw = location.hash.slice(1);
  if (!/^(q|at|keys)=/.test(raw)) {
    let at = raw;
    try { at = decodeURIComponent(raw); } catch { /* a stray percent sign: take it as it is */ }
    return { q: null, at, keys: null };
  }
  const state = new URLSearchParams(raw);
  return { q: state.get('q') || '', at: state.get('at') || '', keys: state.get('keys') };
}
function writeHash(q, at, keysOn) {
  const state = new URLSearchParams();
  if (q !== '') state.set('q', q);
  if (at !== '') state.set('at', at);
  if (!keysOn) state.set('keys', 'off');
  history.replaceState(null, '', '#' + state);
}
`;
