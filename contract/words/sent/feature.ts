import type { Json } from '../../../model/json';
import { listedValues, namesType } from '../../../model/schema';
import { json, listOf, members, optional, text } from '../shape';
import { statement, type Statement } from '../statement';
import { read, refused, type Reading, type Word } from '../word';
import type { SentPlace } from './place';

export interface Feature {
  /** The name that `enabledFeatures` and `disabledFeatures` of a configuration use. */
  readonly name: string;
  readonly enabling: readonly Json[];
  /** "A role never shows it enabled where it is disabled." */
  readonly statement?: Statement;
}

export interface PlanDependent {
  /** Values that switch on what a plan or a group may lack: judged only where the feature is known to be on. */
  readonly feature?: Feature;
}

const shape = members({ name: text, enabling: listOf(json, { minItems: 1 }), says: optional(statement) });

export const feature: Word<SentPlace, NonNullable<typeof shape.written>, PlanDependent> = {
  name: 'feature',
  shape,
  about:
    '`{name, enabling, says}`: values that switch on what a plan may lack; `says` that it is never ' +
    'shown where it is lacking',
  example: 'feature: {name: video, enabling: [true], says: "must: Settings"}',
  compile: ({ name, enabling, says }, { schema, says: stated, report }): Reading<PlanDependent> => {
    const listed = listedValues(schema) ?? (namesType(schema, 'boolean') ? [true, false] : undefined);
    const unknown = enabling.find((value) => listed !== undefined && !listed.includes(value));
    if (listed === undefined || unknown !== undefined) {
      report(
        '/enabling',
        listed === undefined
          ? 'the schema does not list its values, so none can be said to switch on a feature'
          : `${JSON.stringify(unknown)} is no value of the schema`,
        'list the values under "enum"',
      );
      return refused;
    }
    return read<PlanDependent>({ feature: { name, enabling, ...(says !== undefined && { statement: stated(says) }) } });
  },
};
