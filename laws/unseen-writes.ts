import type { Operation, WritableField } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { Check, Law, LawContext } from '../engine/language/law';
import { refusedValues } from '../generators/refused';
import { ofItsOwn, takenTogether } from './cases/takenTogether';
import type { UnseenValue } from './cases/unseenValues';
import { unseenValues } from './cases/unseenValues';
import { controlFor } from './kit/controls';
import { itemWith, leavesOf } from './kit/items';
import { common, ruleParts } from './kit/sources';
import { judgeMixed, judgeTaken, withControl } from './kit/verdicts';
import { shared, writing } from './kit/writes';

/**
 * What no operation reads back is told by its answers: every documented value is accepted, and every element is looked
 * at.
 */
export const unseenWrites: Law = {
  name: 'unseen-writes',
  about:
    'Where nothing reads back what was written, documented values are ' +
    'accepted and every element of a request is checked.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays === 'write-only')
      .flatMap((operation) =>
        leavesOf(operation).flatMap((field) => [
          ...taken(context, operation, field),
          ...everyElement(context, operation, field),
        ]),
      ),
};

const plain = common('must', 'Plain valid requests are accepted');

/** What is taken, together with the rest of it, else by itself. */
function taken(context: LawContext, operation: Operation, field: WritableField): Check[] {
  const values = unseenValues(context, operation).filter((value) => value.field.pointer === field.pointer);
  const check = (about: UnseenValue['about'], rule: Check['rule']): Check[] => {
    const singles = values.filter((value) => value.about === about).map(({ single }) => single);
    const together = takenTogether(context, operation).filter(({ split }) =>
      split?.some(({ id }) => singles.some((single) => single.id === id)),
    );
    return singles.length === 0
      ? []
      : [
          {
            rule,
            cases: [...together, ...singles],
            judges: 'own',
            judge: ofItsOwn(singles, (history) => judgeTaken(history)),
          },
        ];
  };
  const where = `${operation.name}.${field.label}`;
  return [
    ...check('listed', {
      id: `${where}.accepted`,
      title: `${operation.name} accepts every documented value of ${field.label}`,
      ...ruleParts(field.accepted ?? plain),
    }),
    ...check('null', {
      id: `${where}.null-accepted`,
      title: `${operation.name} accepts null for ${field.label}`,
      ...ruleParts(plain),
    }),
    ...check('alone', {
      id: `${where}.alone`,
      title: `${operation.name} accepts ${field.label} without what requires it`,
      ...ruleParts(common('should', 'Plain valid requests are accepted')),
    }),
  ];
}

/** A value outside the documented ones, in each place of a bulk request. */
function everyElement(context: LawContext, operation: Operation, field: WritableField): Check[] {
  const [outside] = refusedValues(field, { enabledFeatures: context.enabledFeatures }).filter(
    ({ keyword }) => keyword === 'enum',
  );
  if (
    operation.form !== 'bulk' ||
    outside?.value === undefined ||
    !field.statements.enum ||
    field.statements.enum.level === 'observe'
  )
    return [];
  const item = itemWith(context, operation, field, outside.value);
  return [
    {
      rule: {
        id: `${operation.name}.${field.label}.every-element`,
        title: `${operation.name} refuses an undocumented ${field.label} in every element`,
        ...ruleParts(common('should', 'Every element of a bulk request is checked')),
      },
      cases: (['last', 'middle', 'first'] as const).map((place): Case => {
        const { given, call } = writing(context.contract, operation, item, place);
        return caseOf({
          id: `${operation.name}.unseen:${field.label} in the ${place}`,
          what: `${field.label}: ${outside.what}, in the ${place} of three, by ${operation.name}`,
          expects: 'refused',
          given: shared(given),
          steps: [call],
          control: controlFor(context, operation, field),
        });
      }),
      judges: 'own',
      judge: (history) => withControl(history, judgeMixed(history)),
    },
  ];
}
