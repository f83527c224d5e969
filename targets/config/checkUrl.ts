import type { Checked } from '../result';
import { bad, good } from '../result';

/** A target's base URL, normalised and without a trailing slash, or what is wrong with it. Never repeats a password. */
export function checkUrl(text: string): Checked<string> {
  const given = text.trim();
  if (given === '') return bad('the URL is empty; expected something like http://127.0.0.1:4101');
  if (/[\s\p{Cc}\p{Cf}]/u.test(given)) return bad('the URL has white space or control characters in it');
  const template = /\{[^{}]*\}/.exec(given);
  if (template) return bad(`the URL still has the placeholder ${template[0]} in it; put your own value there`);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(given))
    return bad(`the URL ${quoted(given)} has no scheme; did you mean ${withScheme(given)}?`);
  if (!/^https?:/i.test(given))
    return bad(`the URL has the scheme ${given.slice(0, given.indexOf(':'))}; only http and https are spoken`);
  return URL.canParse(given) ? checkParts(new URL(given), given) : bad(`${quoted(given)} is not a URL`);
}

function checkParts(url: URL, given: string): Checked<string> {
  if (url.username !== '' || url.password !== '')
    return bad('the URL has credentials in it; give the token by itself (token or tokenEnv)');
  if (url.search !== '' || given.includes('?'))
    return bad('the URL has a query (?...); give the base of the paths only');
  if (url.hash !== '' || given.includes('#'))
    return bad('the URL has a fragment (#...); give the base of the paths only');
  return good(url.origin + url.pathname.replace(/\/+$/, ''));
}

const withScheme = (given: string): string => {
  const rest = hidden(given.replace(/^(https?)?:?\/*/i, ''));
  const remote = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/|$)/i.test(rest);
  return `${remote ? 'https' : 'http'}://${rest}`;
};

const quoted = (given: string): string => JSON.stringify(hidden(given).slice(0, 200));

// What stands before an @ may be a password.
const hidden = (given: string): string => given.replace(/[^/]*@/, '');
