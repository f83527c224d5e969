import { forbidden, hostileResults } from './hostileResults';
import { renderJunit } from './junit';
import { elementsOf } from './junit/elementsOf';
import { sampleResults, sampleRule } from './sampleResults';

const caseOf = (xml: string, id: string) => {
  const cases = elementsOf(xml).filter(({ name }) => name === 'testcase');
  const found = cases.find(({ attributes }) => attributes.name?.startsWith(`${id}: `));
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};

test('one suite for the contract, one case for each rule, with the counts', () => {
  const elements = elementsOf(renderJunit(sampleResults()));
  expect(elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes)).toEqual([
    {
      name: 'sample-roles',
      timestamp: '2026-11-20T09:30:05.120Z',
      time: '48.25',
      tests: '7',
      failures: '1',
      errors: '0',
      skipped: '4',
    },
  ]);
  expect(elements.filter(({ name }) => name === 'testcase')).toHaveLength(7);
});

test('fail is a failure with its evidence, under the law as class', () => {
  const found = caseOf(renderJunit(sampleResults()), 'delete.in-use');
  expect(found.attributes.classname).toBe('sample-roles.in-use');
  expect(found.inside).toEqual([
    expect.objectContaining({
      name: 'failure',
      attributes: { message: 'Role 12 has 1 user; DELETE answered 200; role 12 is gone from the list.', type: 'must' },
    }),
  ]);
  expect(found.inside[0]?.text).toContain('request:  DELETE /roles/12 → 200');
});

test('a refuted should rule is a failure under strict only', () => {
  const unknown = sampleResults({ known: [] });
  expect(caseOf(renderJunit(unknown), 'delete.twice').inside.map(({ name }) => name)).toEqual(['system-out']);
  expect(caseOf(renderJunit(unknown, { strict: true }), 'delete.twice').inside.map(({ name }) => name)).toEqual([
    'failure',
  ]);
});

test('a failure that is known is skipped with its reason, whatever its level', () => {
  const known = [{ rule: 'delete.in-use', reason: 'fixed in the next release', expires: '2027-03-31' }];
  const found = caseOf(renderJunit(sampleResults({ known }), { strict: true }), 'delete.in-use');
  expect(found.inside.find(({ name }) => name === 'skipped')?.attributes).toEqual({
    message: 'known: fixed in the next release; until 2027-03-31',
  });
  expect(found.inside.map(({ name }) => name)).not.toContain('failure');
});

test('skip and inconclusive are skipped with a message, observations pass with output', () => {
  const xml = renderJunit(sampleResults());
  expect(caseOf(xml, 'assign.userCount.count').inside).toEqual([
    expect.objectContaining({ name: 'skipped', attributes: { message: 'wants a user to assign: give --user ID' } }),
  ]);
  expect(caseOf(xml, 'delete.gone').inside[0]?.attributes.message).toBe(
    'inconclusive: the list could not be read to its end',
  );
  expect(caseOf(xml, 'observe.list-order').inside[0]?.text).toBe('observed: by id, rising');
  expect(caseOf(xml, 'create.name.max-length').inside).toEqual([]);
});

test('hostile text keeps the file well formed, with every character that XML 1.0 forbids marked', () => {
  const xml = renderJunit(hostileResults(), { strict: true });
  expect(xml).not.toMatch(forbidden);
  const found = caseOf(
    xml,
    'a.<script>alert(1)</script>"\' onload=x ]] > ]] ' +
      '>[U+0000][U+001B][2J[U+009B]31m[U+202E]evil ````` | @everyone https://evil.test [U+D800]',
  );
  expect(found.inside[0]?.text).toContain('<script>alert(1)</script>');
});

test('two reports do not share anything', () => {
  renderJunit(sampleResults());
  expect(
    elementsOf(renderJunit(sampleResults({ rules: [sampleRule()] }))).filter(({ name }) => name === 'testcase'),
  ).toHaveLength(1);
});
