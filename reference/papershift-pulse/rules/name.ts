import type { Json } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { lengthOf, refusalOfText, tidied } from './nameText';
import { invalid } from '../http/reasons';
import type { World } from '../world';
import { LONGEST_NAME } from './longest';

/** What is stored for a name that was sent. */
export function readName(world: World, write: Write, sent: Json): Json {
  const { fault } = world;
  if (sent === null && fault(`${write}-name-null`)) return null;
  if (isJsonObject(sent) && fault(`${write}-name-object-stored`)) return sent;
  const value = typeof sent === 'number' && fault(`${write}-name-number`) ? String(sent) : sent;
  if (typeof value !== 'string') throw invalid('name', 'The name must be text.');
  const name = tidied(world, value);
  checkLength(world, write, name);
  const refusal = refusalOfText(world, name);
  if (refusal !== undefined) throw invalid('name', refusal);
  return world
    .at('text')
    .reduce<Json>((text, change) => (typeof text === 'string' ? change(text) : text), stored(world, write, name));
}

function checkLength(world: World, write: Write, name: string): void {
  const { fault } = world;
  const length = lengthOf(world, name);
  const most =
    fault(`${write}-name-unlimited`) || fault(`${write}-name-cut`)
      ? Infinity
      : LONGEST_NAME + Number(fault(`${write}-name-51`));
  if (length > most) throw invalid('name', `The name has at most ${LONGEST_NAME} characters.`);
  if (length === 0 && !fault(`${write}-name-empty`)) throw invalid('name', 'The name is empty.');
  if (length === LONGEST_NAME && fault(`${write}-name-50-refused`)) throw invalid('name', 'The name is too long.');
  if (length === 1 && fault(`${write}-name-1-refused`)) throw invalid('name', 'The name is too short.');
}

function stored({ fault }: World, write: Write, name: string): string {
  if (fault(`${write}-name-cut`)) return [...name].slice(0, LONGEST_NAME).join('');
  if (fault(`${write}-name-32-kept`)) return [...name].slice(0, 32).join('');
  return fault(`${write}-name-lower-cased`) ? name.toLowerCase() : name;
}
