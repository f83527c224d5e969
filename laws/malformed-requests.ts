import { operationFor } from '../contract/questions';
import type { Operation } from '../contract/types';
import { callOn } from '../engine/language/calls';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { malformedBodies } from '../generators/malformed';
import type { MalformedBody } from '../generators/types';
import { isJsonText } from '../model/json';
import { turned } from '../model/turned';
import { asForm } from './cases/asForm';
import { brokenCase, validBody } from './cases/brokenBodies';
import { bareElement, misplaced, wrongParameter } from './cases/misplaced';
import { byStatus } from './kit/evidence';
import { common, ruleParts } from './kit/sources';
import { failed, pass, statusInWords, theClaim } from './kit/verdicts';

/** Requests broken below the schema are refused, and so are methods that a path does not know. */
export const malformedRequests: Law = {
  name: 'malformed-requests',
  about: 'Malformed JSON, missing bodies, bodies of the wrong shape or media type and unknown methods are refused.',
  checks: (context) => {
    const operations = context.contract.operations.filter(({ request }) => request !== undefined);
    // Bulk forms have more to be asked of their own, so what serves all is asked of single ones first.
    const inTurn = ['single', 'bulk'].flatMap((form) =>
      turned(
        operations.filter((operation) => operation.form === form),
        context.seed,
      ),
    );
    return [
      unknownMethod(context),
      ...inTurn.flatMap((operation, turn) => checksFor(context, operation, operations.indexOf(operation), turn)),
    ];
  },
};

/**
 * `turn`: 0 for the operation that alone is sent, in a quick run, what no parser of JSON takes, 1 for the one that is
 * sent nothing: servers find these out by the same means for all.
 */
function checksFor(context: LawContext, operation: Operation, index: number, turn: number): Check[] {
  const valid = validBody(context, operation);
  const broken = malformedBodies(JSON.stringify(valid), operation.form === 'bulk' ? 'array' : 'object');
  const inside = [...broken.filter(({ what }) => what === inAnArray), ...misplaced(context, operation, valid)];
  const telling = tellingMost
    .flatMap((words) => [...broken, ...inside].filter(({ what }) => what === words).slice(0, 1))
    .map((body) => ({ ...body, tier: 'quick' as const }));
  const told = (body: MalformedBody): boolean => telling.some(({ what }) => what === body.what);
  const quick = broken.filter((body) => body.tier === 'quick' && !told(body));
  const general = quick
    .filter((body) => !isParsed(body) || body.body === undefined)
    .map((body) => ((isParsed(body) ? turn === 1 : turn === 0) ? body : { ...body, tier: 'standard' as const }));
  const first = [
    ...general.filter(({ tier }) => tier === 'quick'),
    ...telling,
    ...turned(
      quick.filter((body) => isParsed(body) && body.body !== undefined),
      index,
    ),
    ...general.filter(({ tier }) => tier !== 'quick'),
  ];
  const bodies = [
    ...first,
    ...inside.filter((body) => !told(body)),
    ...broken.filter((body) => !told(body) && !quick.includes(body) && !inside.includes(body)),
    ...asForm(valid),
    ...wrongParameter(operation, valid),
  ];
  const of = (about: MalformedBody['about']): Case[] =>
    bodies
      .filter((body) => aboutOf(operation, body) === about && !oddForDelete(operation, body))
      // The first two operations try every body; the others, which read bodies by the same means, every fifth besides
      // the quick ones. What stands in an array each looks at by itself.
      .filter(
        (body, nth) =>
          index < 2 ||
          body.tier === 'quick' ||
          ((operation.form === 'bulk' || body.what === inAnArray) && inside.includes(body)) ||
          nth % 5 === index % 5,
      )
      .map((body) => brokenCase(context, operation, body));
  return [
    {
      rule: {
        id: `${operation.name}.malformed`,
        title: `${operation.name} refuses malformed and missing bodies`,
        ...ruleParts(common('should', 'Malformed requests')),
      },
      cases: of('malformed'),
      judges: 'own',
      judge,
    },
    {
      rule: {
        id: `${operation.name}.media-type`,
        title: `${operation.name} refuses a body of another media type`,
        ...ruleParts(common('should', 'A wrong media type is refused')),
      },
      cases: of('media-type'),
      judges: 'own',
      judge,
    },
    {
      rule: {
        id: `observe.${operation.name}.hazards`,
        title: `What ${operation.name} answers to odd but perhaps valid bodies`,
        ...ruleParts(common('observe', 'Odd bodies')),
      },
      cases: of('hazard'),
      judges: 'own',
      judge: observe,
    },
  ];
}

/** JSON of the wrong shape, and nothing at all: each operation has to look for itself. */
const isParsed = ({ body, about }: MalformedBody): boolean =>
  about === 'malformed' && (body === undefined || isJsonText(body));

/** What a server that takes bulk requests too may take for one. */
const inAnArray = 'the object in an array';

/** Valid JSON that holds nothing: what is read from it without a look falls over. */
const nothing = 'null instead of an object';

/**
 * An element that is nothing, which falls over or is passed over; then what is right but for the array around it, which
 * is read as if it were there.
 */
const tellingMost: readonly string[] = ['an array with null in it', bareElement, nothing, inAnArray];

/** A body that says nothing of its media type may be taken for JSON (RFC 9110, 8.3), so that is nobody's mistake. */
const aboutOf = (operation: Operation, body: MalformedBody): MalformedBody['about'] =>
  body.mediaType === null || changesNothing(operation, body) ? 'hazard' : body.about;

/**
 * An update that changes nothing may be one without a body, or without the place of its fields: no field is mandatory.
 */
const changesNothing = ({ plays, form }: Operation, { body, withoutFields }: MalformedBody): boolean =>
  plays === 'update' && form === 'single' && ((body ?? '').trim() === '' || withoutFields === true);

/** Whether an empty bulk delete is a mistake is left open. */
const oddForDelete = (operation: Operation, body: MalformedBody): boolean =>
  operation.form === 'bulk' && body.body?.trim() === '[]';

function judge(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class === 'refused') return pass;
  if (record.answer.class !== 'accepted')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  return failed(
    `${history.case.what} was accepted with ${statusInWords(record)}.`,
    'a refusal (4xx)',
    statusInWords(record),
    byStatus(record),
  );
}

function observe(history: History): Judgement {
  const claim = theClaim(history);
  return 'open' in claim
    ? claim.open
    : { verdict: 'observed', what: `${history.case.what}: ${statusInWords(claim.record)}` };
}

function failsOnOtherStatus(history: History): Judgement | null {
  const claim = theClaim(history);
  return 'record' in claim &&
    (claim.record.answer.class === 'server-error' ||
      (claim.record.answer.class === 'refused' && ![404, 405].includes(claim.record.answer.status ?? 0)))
    ? failed(
        `${history.case.what} was answered ${statusInWords(claim.record)}.`,
        '405 or 404',
        statusInWords(claim.record),
        byStatus(claim.record),
      )
    : null;
}

/** Methods that none of the documents give a path: of a single role, and of the list. */
function unknownMethod(context: LawContext): Check {
  const cases: Case[] = [
    ...unknownTo(context, 'show', ['POST', 'PATCH'])
      .slice(0, 1)
      .map((method): Case => methodCase(context, 'show', method, 'methods.unknown', 'quick')),
    ...unknownTo(context, 'list', ['PATCH', 'DELETE']).map((method): Case =>
      methodCase(context, 'list', method, `methods.unknown:list:${method}`, 'standard'),
    ),
  ];
  return {
    rule: {
      id: 'methods.unknown',
      title: 'A method that a path does not know is answered 405 or 404',
      ...ruleParts(common('should', 'Unknown methods')),
    },
    cases,
    judges: 'own',
    judge: (history) => failsOnOtherStatus(history) ?? judge(history),
  };
}

function unknownTo({ contract }: LawContext, plays: 'show' | 'list', methods: readonly string[]): string[] {
  const { path } = operationFor(contract, plays);
  const known = contract.operations
    .filter((operation) => operation.path === path)
    .map(({ method }) => method.toUpperCase());
  return methods.filter((method) => !known.includes(method));
}

function methodCase(
  { contract }: LawContext,
  plays: 'show' | 'list',
  method: string,
  id: string,
  tier: Case['tier'],
): Case {
  const single = plays === 'show';
  return caseOf({
    id,
    what: `${method} to ${single ? 'a single role' : 'the list'}`,
    tier,
    given: { roles: single ? { A: { kind: 'own', shared: true } } : {} },
    steps: [
      callOn(operationFor(contract, plays), single ? [{ role: 'A' }] : [], {
        raw: method === 'DELETE' ? { method, body: null } : { method, body: '{}', mediaType: 'application/json' },
      }),
    ],
    // Who takes it might delete everything.
    needs: method === 'DELETE' ? [{ kind: 'permit', name: 'disposable' }] : [],
  });
}
