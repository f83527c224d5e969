/** A request and its answer in a few words: `update of role A with {"name":"x"} (200)`. */

import type { Call } from '../language/case';
import { idKey } from '../language/history';
import type { SentCall } from './attempt';

const itemAtMost = 300;

/** `names`: what roles are called, by their id keys. */
export function inBrief(sent: SentCall, names: ReadonlyMap<string, string>): string {
  const { step, answer } = sent;
  const status = answer.status === null ? 'no answer' : String(answer.status);
  if (step.do === 'call') return `${step.operation}${about(step, sent, names)} (${status})`;
  const user = `user ${String(step.user + 1)}`;
  return `${step.role === null ? `taking the role from ${user}` : `giving ${user} role ${step.role}`} (${status})`;
}

/** The text of `inBrief` without the status at its end. */
export const withoutStatus = (brief: string): string => brief.replace(/ \((?:\d+|no answer)\)$/, '');

function about(step: Call, { sent }: SentCall, names: ReadonlyMap<string, string>): string {
  const inPath =
    typeof step.role === 'string'
      ? step.role
      : typeof step.role === 'object' && 'segment' in step.role
        ? step.role.segment
        : undefined;
  if (sent.length === 0) return inPath === undefined ? '' : ` of role ${inPath}`;
  const items = sent.map(({ id, item }, index) => {
    const made = step.items?.[index]?.role;
    const name =
      inPath ?? (typeof made === 'string' ? made : id === undefined ? undefined : (names.get(idKey(id)) ?? idKey(id)));
    const text = item === null ? '' : JSON.stringify(item);
    const shown = text.length > itemAtMost ? `${text.slice(0, itemAtMost - 10)}…` : text;
    return [...(name === undefined ? [] : [`role ${name}`]), ...(shown === '' ? [] : [shown])].join(' with ');
  });
  return ` of ${items.join(', ')}`;
}
