import type { Json } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Write } from '../http/call';
import { lengthOf, refusalOfText, tidied } from './nameText';
import { invalid } from '../http/problem';
import type { Service } from '../world';
import { damagedText } from '../damage/text';

const longest = 50;

/** What is stored for a name that was sent. */
export function readName(service: Service, write: Write, sent: Json): Json {
  const { fault } = service;
  if (sent === null && fault(`${write}-name-null`)) return null;
  if (isJsonObject(sent) && fault(`${write}-name-object-stored`)) return sent;
  const value = typeof sent === 'number' && fault(`${write}-name-number`) ? String(sent) : sent;
  if (typeof value !== 'string') throw invalid(service, 'name', 'The name must be text.');
  const name = tidied(service, value);
  checkLength(service, write, name);
  const refusal = refusalOfText(service, name);
  if (refusal !== undefined) throw invalid(service, 'name', refusal);
  return damagedText(service, stored(service, write, name));
}

function checkLength(service: Service, write: Write, name: string): void {
  const { fault } = service;
  const length = lengthOf(service, name);
  const most =
    fault(`${write}-name-unlimited`) || fault(`${write}-name-cut`)
      ? Infinity
      : longest + Number(fault(`${write}-name-51`));
  if (length > most) throw invalid(service, 'name', `The name has at most ${longest} characters.`);
  if (length === 0 && !fault(`${write}-name-empty`)) throw invalid(service, 'name', 'The name is empty.');
  if (length === longest && fault(`${write}-name-50-refused`)) throw invalid(service, 'name', 'The name is too long.');
  if (length === 1 && fault(`${write}-name-1-refused`)) throw invalid(service, 'name', 'The name is too short.');
}

function stored({ fault }: Service, write: Write, name: string): string {
  if (fault(`${write}-name-cut`)) return [...name].slice(0, longest).join('');
  if (fault(`${write}-name-32-kept`)) return [...name].slice(0, 32).join('');
  return fault(`${write}-name-lower-cased`) ? name.toLowerCase() : name;
}
