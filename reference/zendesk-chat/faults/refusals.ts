import { WRITES, type Write } from '../vocabulary';
import { exchange, unusual } from './notation';

/** What a write without a body leaves behind. */
const LEFT: Readonly<Record<Write, string>> = { create: ' and leaves a role without a name', update: '' };

/** Refusals that leave a trace, and bad bodies that are taken. */
export const refusalFaults = [
  ...WRITES.map((write) =>
    exchange(`${write}-422-but-stored`, `${write} refuses invalid values and stores the valid ones beside them.`, [
      `${write}.refusal`,
    ]),
  ),
  exchange('update-422-but-all-stored', 'Update refuses invalid values and stores them.', [
    'update.refusal',
    'update.permissions.visitors_seen.enum',
    'update.name.type-stored',
  ]),
  exchange('create-422-leaves-blank', 'Create refuses a request without a name and leaves a role without one.', [
    'create.refusal',
  ]),
  ...WRITES.flatMap((write) => [
    unusual(
      `${write}-400-but-done`,
      `${write} refuses malformed JSON and ${write === 'create' ? 'leaves an empty role' : 'empties the description'}.`,
      [`${write}.malformed`, `${write}.refusal`],
    ),
    unusual(`${write}-415-but-done`, `${write} refuses the media type and does what the body says.`, [
      `${write}.media-type`,
      `${write}.refusal`,
    ]),
  ]),
  exchange('built-in-403-but-stored', 'A change of what is fixed in a built-in role is refused, and stored.', [
    'built-in.owner.name.fixed',
    'built-in.owner.description.fixed',
    'built-in.admin.name.fixed',
    'built-in.admin.description.fixed',
    'built-in.agent.name.fixed',
    'built-in.agent.description.fixed',
    'update.refusal',
  ]),
  ...WRITES.flatMap((write) => [
    exchange(`${write}-takes-form`, `${write} takes a form.`, [`${write}.media-type`]),
    exchange(`${write}-takes-text`, `${write} takes JSON of any media type.`, [`${write}.media-type`]),
    exchange(`${write}-repairs-json`, `${write} takes cut JSON up to its last whole field.`, [`${write}.malformed`]),
    exchange(`${write}-takes-nothing`, `${write} takes a missing body or null for an empty object${LEFT[write]}.`, [
      `${write}.malformed`,
    ]),
    exchange(`${write}-takes-array`, `${write} takes the first object of an array.`, [`${write}.malformed`]),
  ]),
];
