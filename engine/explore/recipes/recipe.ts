/** A recipe: how to run a finding of exploration again. */

import type { Command } from '../../../generators/random';
import type { OddCase } from '../unusual/oddCases';
import type { Race } from '../races/race';

/** What is needed to run a finding again, on any target: neither ids of roles nor marks of a run. */
export type Recipe =
  | { readonly kind: 'race'; readonly name: string; readonly race: Race }
  /** `users`: how many users the sequence may move; its users are numbered modulo this. */
  | { readonly kind: 'sequence'; readonly commands: readonly Command[]; readonly users: number }
  | { readonly kind: 'unusual'; readonly one: OddCase };

/** What recipes of one cause share, whatever their random values: it tells findings apart, in this run and others. */
export function shapeOf(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'race':
      return `race: ${recipe.name}`;
    case 'sequence':
      return `sequence: ${recipe.commands.map(nameOfCommand).join(', ')}`;
    case 'unusual':
      return `unusual: ${shapeOfOdd(recipe.one)}`;
  }
}

const nameOfCommand = (command: Command): string =>
  'operation' in command ? `${command.do} ${command.operation}` : command.do;

function shapeOfOdd(one: OddCase): string {
  switch (one.kind) {
    case 'id':
      return 'id';
    case 'text':
      return `${one.operation} text ${Object.keys(one.texts).sort().join(' ')}`;
    case 'body':
      return `${one.operation} body with ${one.way}`;
    case 'body-id':
      return `${one.operation} id ${one.form}`;
    case 'length':
      return `${one.operation} length ${one.pointer} ${one.of}`;
    case 'listed':
      return `${one.operation} listed ${one.pointer}`;
    case 'member':
      return `${one.operation} member of ${one.within} ${one.member.what}`;
  }
}
