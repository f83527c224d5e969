import type { Operation, WritableField } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { oddTexts } from '../generators/odd';
import { MARK_PLACEHOLDER } from '../generators/values/mark';
import { textOfLength } from '../generators/values/textOfLength';
import { withValueAt } from '../model/pointer';
import { enumOf, namesType } from '../model/schema';
import { bareItem, leavesOf } from './kit/items';
import { seesAfter } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { theClaim } from './kit/verdicts';
import { writesOf, writing } from './kit/writes';

/** Odd but valid text: whether it is taken is open; what is taken is read back, and nothing makes the server fail. */
export const oddText: Law = {
  name: 'odd-text',
  about:
    'Odd text may be refused; it never makes the server fail, and what is taken is read ' +
    'back (the laws of read-back and of server errors judge that).',
  checks: (context) =>
    writesOf(context.contract).map((operation, index): Check => ({
      rule: {
        id: `observe.${operation.name}.odd-text`,
        title: `Which odd texts ${operation.name} takes`,
        ...ruleParts(common('observe', 'Odd but valid text')),
      },
      // By turns: over the operations every text is tried in every field.
      cases: casesFor(context, operation).filter((_, row) => row % 2 === index % 2),
      judges: 'own',
      judge: observe,
    })),
};

interface Text {
  readonly what: string;
  readonly value: string;
}

function textsFor(field: WritableField, named: boolean): readonly Text[] {
  const limit = typeof field.schema['maxLength'] === 'number' ? field.schema['maxLength'] : undefined;
  const long =
    limit === undefined
      ? [1_200, 120_000].map((length): Text => ({
          what: `${String(length)} characters`,
          value: textOfLength(length, { marked: true }),
        }))
      : [];
  const empty = named || field.statements.notEmpty ? [] : [{ what: 'empty text', value: '' }];
  return [...empty, ...empty, ...oddTexts(limit).map(({ what, value }) => ({ what, value })), ...long];
}

/** Every text field carries another text in one request, so each text is tried in each field by turns. */
function casesFor(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const fields = leavesOf(operation).filter(
    (field) =>
      namesType(field.schema, 'string') && enumOf(field.schema) === undefined && field.schema['format'] === undefined,
  );
  const columns = fields.map((field) => ({ field, texts: textsFor(field, field.pointer === contract.role.nameAt) }));
  const rows = Math.max(0, ...columns.map(({ texts }) => texts.length));
  return Array.from({ length: rows }, (_, row): Case => {
    const chosen = columns.map(({ field, texts }, nth) => ({ field, text: texts[(row + nth * 3) % texts.length] }));
    const item = chosen.reduce(
      (sum, { field, text }) => withValueAt(sum, field.pointer, text?.value ?? MARK_PLACEHOLDER),
      bareItem(contract, operation),
    );
    const words = chosen.map(({ field, text }) => `${field.label}: ${text?.what ?? ''}`).join(', ');
    const { given, call } = writing(contract, operation, item, 'alone');
    return caseOf({
      id: `${operation.name}.odd-text:${String(row)}`,
      what: `${words}, by ${operation.name}`,
      given,
      steps: [call],
      sees: seesAfter(
        contract,
        fields.map(({ pointer }) => pointer),
      ),
    });
  });
}

function observe(history: History): Judgement {
  const claim = theClaim(history);
  return 'open' in claim
    ? claim.open
    : {
        verdict: 'observed',
        what:
          claim.record.answer.class === 'accepted'
            ? 'taken'
            : `${history.case.what}: answered ${String(claim.record.answer.status ?? 'not at all')}`,
      };
}
