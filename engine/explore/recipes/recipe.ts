import type { Act } from '../../../generators/random';
import type { OddCase } from '../unusual/oddCases';
import type { Race } from '../races/race';

/**
 * What is needed to run a finding of exploration again, on this target or on another. It holds neither ids of roles nor
 * marks of a run.
 */
export type Recipe =
  | { readonly kind: 'race'; readonly name: string; readonly race: Race }
  /** `users`: as many as the story had to number its users by. */
  | { readonly kind: 'sequence'; readonly acts: readonly Act[]; readonly users: number }
  | { readonly kind: 'unusual'; readonly one: OddCase };

/**
 * What recipes of one cause share, whatever values chance put into them: findings are told apart, and known again in
 * another run, by it.
 */
export function shapeOf(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'race':
      return `race: ${recipe.name}`;
    case 'sequence':
      return `sequence: ${recipe.acts.map((act) => ('operation' in act ? `${act.do} ${act.operation}` : act.do)).join(', ')}`;
    case 'unusual':
      return `unusual: ${shapeOfOdd(recipe.one)}`;
  }
}

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
