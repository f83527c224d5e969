import type { Script, ScriptRequest } from '../model/script';
import { preamble } from './script/preamble';
import { sendLine } from './script/sendLine';
import { isPlainText, rolesIn, tokenPrintf, tokenWord } from './text/shellTokens';
import { shellQuote } from './text/shellQuote';
import { shortLine } from './text/shortLine';

/**
 * What shows a finding as a script of bash that runs as it stands, with curl and awk: it makes roles of its own, tells
 * every answer,
 * gives users back what they held and deletes what it made. The token is in $ROLECALL_TOKEN; $ROLECALL_URL names
 * another target.
 */
export function storyScript(script: Script, baseUrl: string): string {
  const { users, given, lanes, watch, looks } = script;
  const [alone] = lanes;
  const atOnce = lanes.length > 1 || watch.length > 0;
  const number = counter();
  const lines = [
    '#!/usr/bin/env bash',
    `# Expected: ${words(script.expected)}`,
    `# Seen:     ${words(script.actual)}`,
    preamble(baseUrl, users.length > 0 || [...given, ...lanes.flat()].some(({ makes }) => makes.length > 0)),
    ...users.flatMap(({ read, at }, index) => formerLines(sendLine(read, number()), number.last(), at, index + 1)),
    ...undoing(script, number),
    ...given.flatMap((one) => inTurn(script, one, number())),
    ...(atOnce ? together(script, number) : (alone ?? []).flatMap((one) => inTurn(script, one, number()))),
    'echo Afterwards:',
    ...looks.flatMap((one) => guarded(one, inTurn(script, one, number()))),
    `echo ${shellQuote(`Expected: ${words(script.expected)}`)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Counts up; `last` is the number that was given out last. */
function counter(): { (): string; last: () => string } {
  let count = 0;
  return Object.assign(() => String((count += 1)), { last: () => String(count) });
}

/** A request, its answer, and the ids that the answer gives. */
const inTurn = (script: Script, one: ScriptRequest, kept: string): string[] => [
  sendLine(one.request, kept),
  tellLine(one, kept),
  ...captures(script, one, kept),
];

const tellLine = ({ says }: ScriptRequest, kept: string): string => `tell ${kept} ${shellQuote(words(says))}`;

const captures = ({ idAt, nameAt }: Script, { makes }: ScriptRequest, kept: string): string[] =>
  makes.map(({ role, name }, index) => {
    const named = JSON.stringify(name);
    const wanted = isPlainText(named) ? tokenWord(named) : `"$(${tokenPrintf(named)})"`;
    return (
      `id_${role}=$(pick ${shellQuote(idAt)} ${shellQuote(nameAt)} ` +
      `${wanted} ${String(index + 1)} < "$dir/${kept}")`
    );
  });

/** Senders side by side: each a list of requests in the background. What they made is known when all have ended. */
function together(script: Script, number: () => string): string[] {
  const lanes = script.lanes.map((lane) => lane.map((one) => ({ one, kept: number() })));
  const watches = script.watch.map((one) => ({ one, kept: number() }));
  return [
    '# At once:',
    ...lanes.map((lane) => `{ ${lane.map(({ one, kept }) => sendLine(one.request, kept)).join('; ')}; } &`),
    ...watches.map(
      ({ one, kept }) => `for again in 1 2 3 4 5 6 7 8; do ${sendLine(one.request, `${kept}.$again`)}; done &`,
    ),
    'wait',
    ...lanes.flat().flatMap(({ one, kept }) => [tellLine(one, kept), ...captures(script, one, kept)]),
    ...watches.map(
      ({ one, kept }) => `for again in 1 2 3 4 5 6 7 8; do tell ${kept}.$again ${shellQuote(words(one.says))}; done`,
    ),
  ];
}

function formerLines(send: string, kept: string, at: string, user: number): string[] {
  // A list of roles goes into a list again, so its brackets are taken off.
  const read =
    `case $(cat "$dir/${kept}.status") in 2*) ;; *) echo 'what user ` +
    `${String(user)} holds could not be read'; exit 1;; esac`;
  return [
    send,
    read,
    `was_${String(user)}=$(pick ${shellQuote(at)} '' '' 1 < "$dir/${kept}"); ` +
      `was_${String(user)}=\${was_${String(user)}#[}; was_${String(user)}=\${was_${String(user)}%]}`,
  ];
}

/** However the script ends, users get their roles back and its own roles go. */
function undoing({ users, undo }: Script, number: () => string): string[] {
  const back = users.map(({ giveBack, clear }, index) => {
    const kept = number();
    const was = `"$was_${String(index + 1)}"`;
    return clear
      ? `if [ -z ${was} ] || [ ${was} = null ]; then ${sendLine(clear, kept)}; else ${sendLine(giveBack, kept)}; fi`
      : sendLine(giveBack, kept);
  });
  const gone = undo.flatMap((one) => guarded(one, [sendLine(one.request, number())]));
  return ['undo() {', ...[...back, ...gone, 'rm -r "$dir"'].map((line) => `  ${line}`), '}', 'trap undo EXIT'];
}

/** Left out where a role that it speaks of never came to be. */
function guarded({ request }: ScriptRequest, lines: readonly string[]): string[] {
  const roles = rolesIn(`${request.path}${request.body ?? ''}`);
  if (roles.length === 0) return [...lines];
  return [`if ${roles.map((role) => `[ -n "\${id_${role}-}" ]`).join(' && ')}; then ${lines.join('; ')}; fi`];
}

const words = (text: string): string => shortLine(text.replace(/~run\.mark~\w{0,4}/g, '…'), 400);
