import { checkResults } from './checkResults';
import { sampleFinding, sampleResults, sampleRule } from './sampleResults';

const problemOf = (value: unknown): string => {
  const checked = checkResults(value);
  return checked.ok ? '' : checked.problem;
};

test('takes what a run writes, also after a round trip through JSON', () => {
  const results = sampleResults();
  expect(checkResults(JSON.parse(JSON.stringify(results)))).toEqual({ ok: true, results });
});

test('ignores properties that a later version may add', () => {
  expect(checkResults({ ...sampleResults(), later: true }).ok).toBe(true);
});

test.each([
  ['nothing', null, 'the file must be object'],
  ['a list', [], 'the file must be object'],
  ['a file that was cut off', { rolecall: '0.1.0' }, "the file must have required property 'contract'"],
  [
    'an unknown verdict',
    sampleResults({ rules: [{ ...sampleRule(), verdict: 'great' as 'pass' }] }),
    '/rules/0/verdict must be equal to one of the allowed values (pass, fail, skip, inconclusive, observed)',
  ],
  [
    'a status that is no number',
    {
      ...sampleResults(),
      rules: [
        sampleRule({
          findings: [
            {
              ...sampleFinding(),
              exchanges: [
                {
                  ...sampleFinding().exchanges[0],
                  response: { status: '200', headers: {}, body: '', bodyBytes: 0, truncated: false },
                } as never,
              ],
            },
          ],
        }),
      ],
    },
    '/rules/0/findings/0/exchanges/0/response/status must be integer',
  ],
])('refuses %s with one line', (_, value, problem) => {
  expect(problemOf(value)).toBe(`not results of a run: ${problem}`);
});

test('the line cannot carry an escape sequence', () => {
  const headers = { '\u001b[2J\n': 7 };
  expect(
    problemOf(
      sampleResults({
        rules: [
          sampleRule({
            findings: [
              sampleFinding({
                exchanges: [
                  {
                    ...sampleFinding().exchanges[0],
                    request: { method: 'GET', path: '/', headers, credential: 'main' },
                  } as never,
                ],
              }),
            ],
          }),
        ],
      }),
    ),
  ).toMatch(/^[^\u001b\n]*U\+001B[^\u001b\n]*$/);
});
