/** Makes a failing command sequence as small as possible. */

import type { Command } from '../../../generators/random';
import type { Json, JsonObject, Pointer } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { childOf, tokensOf, valueAt, withoutValueAt, withValueAt } from '../../../model/pointer';
import { withoutCommand } from './withoutCommand';

/** Runs a sequence again. Gives the commands up to the failure; null: it does not fail any more. */
export type Rerun = (commands: readonly Command[]) => Promise<readonly Command[] | null>;

/**
 * The smallest sequence that still fails. It leaves out commands first, then elements of bulk requests and fields, and
 * shortens long texts. The last command stays, since it fails. `reruns`: how often the sequence may be run again.
 */
export async function shrinkSequence(
  commands: readonly Command[],
  reruns: number,
  rerun: Rerun,
): Promise<readonly Command[]> {
  let best = commands;
  let left = reruns;
  const attempt = async (candidate: readonly Command[]): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    const carriedOut = await rerun(candidate);
    if (carriedOut) best = carriedOut.length < candidate.length ? carriedOut : candidate;
    return carriedOut !== null;
  };
  for (const smaller of [withoutOneCommand, withLessSent]) {
    for (let again = true; again && left > 0;) {
      again = false;
      for (let at = 0, candidates = smaller(best); at < candidates.length && left > 0;) {
        const candidate = candidates[at];
        if (candidate && (await attempt(candidate))) {
          again = true;
          candidates = smaller(best);
          at = Math.min(at, candidates.length);
        } else at += 1;
      }
    }
  }
  return best;
}

/** Without one command each, the later ones first: fewer others depend on them. */
const withoutOneCommand = (commands: readonly Command[]): readonly (readonly Command[])[] =>
  commands
    .slice(0, -1)
    .map((_, index) => withoutCommand(commands, commands.length - 2 - index))
    .filter((candidate) => candidate.length > 0);

const withLessSent = (commands: readonly Command[]): readonly (readonly Command[])[] =>
  commands.flatMap((command, index) =>
    smallerForms(command).map((smaller) => commands.map((one, other) => (other === index ? smaller : one))),
  );

function smallerForms(command: Command): Command[] {
  if (command.do === 'create')
    return [
      ...(command.items.length > 1
        ? command.items.map((_, index): Command => ({
            ...command,
            items: command.items.filter((__, other) => other !== index),
          }))
        : []),
      ...command.items.flatMap((item, index) =>
        smallerItems(item).map((smaller): Command => ({
          ...command,
          items: command.items.map((one, other) => (other === index ? smaller : one)),
        })),
      ),
    ];
  if (command.do === 'update')
    return [
      ...(command.parts.length > 1
        ? command.parts.map((_, index): Command => ({
            ...command,
            parts: command.parts.filter((__, other) => other !== index),
          }))
        : []),
      ...command.parts.flatMap((part, index) =>
        smallerItems(part.item).map((item): Command => ({
          ...command,
          parts: command.parts.map((one, other) => (other === index ? { ...part, item } : one)),
        })),
      ),
    ];
  return command.do === 'delete' && command.roles.length > 1
    ? command.roles.map((_, index): Command => ({
        ...command,
        roles: command.roles.filter((__, other) => other !== index),
      }))
    : [];
}

/** Without one half of the fields, without the other half, without one field each; then with a short text. */
function smallerItems(item: JsonObject): JsonObject[] {
  const leaves = leavesOf(item);
  const half = Math.ceil(leaves.length / 2);
  const groups =
    leaves.length > 2
      ? [leaves.slice(half), leaves.slice(0, half), ...leaves.map((leaf) => [leaf])]
      : leaves.length > 1
        ? leaves.map((leaf) => [leaf])
        : [];
  const shorter = leaves.flatMap((pointer): JsonObject[] => {
    const text = valueAt(item, pointer);
    return typeof text === 'string' && text.length > longText
      ? [withValueAt(item, pointer, text.slice(0, longText))]
      : [];
  });
  return [...groups.map((group) => group.reduce(pruned, item)), ...shorter];
}

/** Long enough for a mark, which names carry. */
const longText = 20;

/** Without the value, and without objects around it that hold nothing else. */
function pruned(item: JsonObject, pointer: Pointer): JsonObject {
  const rest = withoutValueAt(item, pointer);
  const parent = tokensOf(pointer)
    .slice(0, -1)
    .reduce((path, token) => childOf(path, token), '');
  const inside = parent === '' ? undefined : valueAt(rest, parent);
  return isJsonObject(inside) && Object.keys(inside).length === 0 ? pruned(rest, parent) : rest;
}

const leavesOf = (value: Json, at: Pointer = ''): Pointer[] =>
  isJsonObject(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, childOf(at, key)))
    : at === ''
      ? []
      : [at];
