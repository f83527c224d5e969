import { isCertain } from '../contract/questions';
import type { Operation, WritableField } from '../contract/types';
import type { Case } from '../engine/language/case';
import type { History } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { valueAt } from '../model/pointer';
import { aloneCase, isUnlisted, plainFields, togetherCases, valuesFor } from './cases/acceptCases';
import { acceptedAndForbidden } from './cases/forbiddenBeside';
import { memberCases } from './cases/parts';
import { byStatus } from './kit/evidence';
import { parentOf } from './kit/items';
import { inWords } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, pass, silent, statusInWords, theClaim } from './kit/verdicts';
import { writesOf } from './kit/writes';

/** Plain valid values, at and inside every limit, are accepted. */
export const acceptedValuesLaw: Law = {
  name: 'accepted-values',
  about: 'Plain valid values are accepted: at each limit, inside it, every documented value.',
  checks: (context) => writesOf(context.contract).flatMap((operation) => checksFor(context, operation)),
};

function checksFor(context: LawContext, operation: Operation): Check[] {
  const fields = plainFields(context, operation);
  const together = [
    ...acceptedAndForbidden(context, operation).accepted,
    ...(fields.some((field) => !isCertain(field))
      ? togetherCases(context, operation, fields, 'with open fields').map(openly)
      : []),
  ];
  return fields.map((field): Check => {
    const statement = field.accepted ?? common('must', 'Plain valid requests are accepted');
    // What the covering array tries needs no request of its own: it falls apart into single ones where it fails.
    const alone = valuesFor(context, field)
      .filter(() => isUnlisted(field) || !isCertain(field))
      .map((value, index) => aloneCase(context, operation, field, value, index));
    const shared = together.filter((one) => carries(one, field) && (one.expects === 'accepted') === isCertain(field));
    return {
      rule: {
        id: `${operation.name}.${field.label}.accepted`,
        title: `${operation.name} accepts plain valid values for ${field.label}`,
        ...ruleParts(statement),
      },
      cases: [...shared, ...alone, ...apart(context, operation, field)],
      judges: 'own',
      judge: (history) => judgeAccepted(operation, field, statement.level === 'observe', history),
    };
  });
}

/** A member of an object without those beside it, as the unsent law sends it anyway. */
const apart = (context: LawContext, operation: Operation, field: WritableField): Case[] =>
  operation.plays === 'update' && isCertain(field) && parentOf(operation, field)
    ? memberCases(context, operation, [field])
    : [];

/** With fields that the operation may refuse: whatever is answered is right, and what is taken is read back. */
const openly = ({ split: _, proves: __, ...one }: Case): Case => ({ ...one, expects: 'any', tier: 'standard' });

const carries = (one: Case, field: WritableField): boolean =>
  one.steps.some(
    (step) => step.do === 'call' && (step.items ?? []).some(({ item }) => valueAt(item, field.pointer) !== undefined),
  );

/** The parts into which combined cases fall tell of one field each, or of fields that cannot be set. */
const aboutAnother = (operation: Operation, { label }: WritableField, { id }: Case): boolean =>
  /^[^:]*\.set(?: together)?:/.test(id) ||
  (/^[^:]*\.(?:alone|split):/.test(id) &&
    !['alone', 'split'].some((kind) => id.startsWith(`${operation.name}.accepted.${label}.${kind}:`)));

function judgeAccepted(operation: Operation, field: WritableField, open: boolean, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const sent = record.sent.map(({ item }) => valueAt(item, field.pointer)).find((value) => value !== undefined);
  if (sent === undefined || aboutAnother(operation, field, history.case)) return silent;
  if (open)
    return {
      verdict: 'observed',
      what: `${record.answer.class === 'accepted' ? 'accepted' : `answered ${statusInWords(record)}`}`,
    };
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused' && record.answer.class !== 'server-error')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control right after was refused too');
  return failed(
    `${operation.name} refused a valid ${field.label} (${inWords(sent)}): it answered ` +
      `${statusInWords(record)}, and accepted a plain request right after.`,
    'a 2xx status',
    `status ${statusInWords(record)}`,
    byStatus(record),
  );
}
