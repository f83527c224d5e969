import type { Finding, Results } from '../model/results';
import { sampleExchange, sampleFinding, sampleResponse, sampleResults, sampleRule } from './sampleResults';

const update = (id: number, role: number, startedMs: number, durationMs: number, lane: number) =>
  sampleExchange({
    id,
    startedMs,
    durationMs,
    lane,
    purpose: 'claim',
    request: { method: 'PUT', path: `/roles/${role}`, headers: {}, body: '{"default":false}', credential: 'main' },
    response: sampleResponse({ body: '{}' }),
  });

/**
 * A finding of two requests in flight together, with a read while they were and one on either side; parts can be
 * replaced.
 */
export const sampleRaceFinding = (overrides: Partial<Finding> = {}): Finding =>
  sampleFinding({
    id: 'default.at-least-one-77aa',
    message: 'After requests in flight together the list shows no live role left with default.',
    expected: 'at least 1',
    actual: 'none',
    case: '1. Beforehand: create with {}\n2. At 0.0 ms: update of role A',
    echoes: [],
    exchanges: [
      sampleExchange({ id: 1, purpose: 'given', startedMs: 80, durationMs: 3 }),
      sampleExchange({ id: 2, startedMs: 97, durationMs: 2 }),
      update(3, 11, 100, 8, 0),
      update(4, 12, 102, 10, 1),
      sampleExchange({ id: 5, startedMs: 103, durationMs: 1, lane: 2, response: null, lost: 'timeout' }),
      sampleExchange({ id: 6, startedMs: 113, durationMs: 2 }),
    ],
    race: {
      kind: 'two losses of the default',
      before: 'role A: default true; role B: default true',
      after: 'role A: default false; role B: default false',
      requests: [
        {
          exchange: 1,
          phase: 'given',
          label: 'create role A',
          words: 'create of role A with {"default":true}',
          writes: true,
        },
        { exchange: 2, phase: 'before', label: 'list', words: 'list', writes: false },
        {
          exchange: 3,
          phase: 'together',
          label: 'update role A (default false)',
          words: 'update of role A with {"default":false}',
          writes: true,
        },
        {
          exchange: 4,
          phase: 'together',
          label: 'update role B (default false)',
          words: 'update of role B with {"default":false}',
          writes: true,
        },
        { exchange: 5, phase: 'together', label: 'list', words: 'list', writes: false },
        { exchange: 6, phase: 'after', label: 'list', words: 'list', writes: false },
      ],
    },
    orders: {
      tried: 3,
      all: true,
      causes: [
        {
          orders: ['update role A (default false) before update role B (default false)'],
          count: 2,
          why: 'the latter: expected update refused (only role B was left with default), but it was accepted.',
        },
      ],
    },
    ...overrides,
  });

/** A run with that finding, and a rule that rounds of requests in flight together stand behind. */
export const sampleRaceResults = (): Results =>
  sampleResults({
    profile: 'deep',
    rules: [
      sampleRule({
        id: 'default.at-least-one',
        title: 'At every moment there is a live default role.',
        verdict: 'fail',
        findings: [sampleRaceFinding()],
        rounds: 48,
      }),
      sampleRule({
        id: 'concurrency.linearizable',
        title: 'Requests in flight together have some order.',
        level: 'should',
        rounds: 154,
        cases: 154,
        controls: 0,
      }),
    ],
  });
