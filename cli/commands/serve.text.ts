import { targetLine } from '../../check/commandLine';
import { shellQuote } from '../../reports/text/shellQuote';
import type { Reference, Switches } from '../../reference/types';
import { PERMITS } from '../../targets/config/keys';

/** The faults and variants of an embedded server, with what each does. */
export function catalogueText({ contract, faults, variants }: Reference): string {
  const width = Math.max(0, ...[...faults, ...variants].map(({ name }) => name.length));
  return [
    `${contract}: ${String(faults.length)} faults`,
    ...faults.map(({ name, title, breaks }) => `  ${name.padEnd(width)}  ${title} [${breaks.join(', ')}]`),
    '',
    `${contract}: ${String(variants.length)} variants`,
    ...variants.map(
      ({ name, title, excludes = [] }) =>
        `  ${name.padEnd(width)}  ${title}${excludes.length > 0 ? ` [not with ${excludes.join(', ')}]` : ''}`,
    ),
  ].join('\n');
}

/** Where an embedded server listens, and a command line that checks it. */
export function servingText({ contract, account }: Reference, url: string, { faults, variants }: Switches): string {
  const switched = [...faults.map((name) => `fault ${name}`), ...variants.map((name) => `variant ${name}`)];
  const { params, foreign, users } = account;
  const written = { url, params, foreign, users: users.slice(0, 2), permit: PERMITS };
  return [
    `${contract} listens on ${url}${switched.length > 0 ? ` with ${switched.join(', ')}` : ''}. Ctrl-C ends it.`,
    `Its tokens are no secrets. To check it:`,
    `  export ROLECALL_TOKEN=${shellQuote(account.token)} ROLECALL_LIMITED_TOKEN=${shellQuote(account.limitedToken)}`,
    `  ${targetLine({ contract, file: '', written })}`,
  ].join('\n');
}
