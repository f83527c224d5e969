import { sampleExchange, sampleFinding } from '../sampleResults';
import { requestUnderTest } from './requestUnderTest';

const exchanges = [
  sampleExchange({ id: 1, purpose: 'claim' }),
  sampleExchange({ id: 2, purpose: 'look' }),
  sampleExchange({ id: 3, purpose: 'claim' }),
  sampleExchange({ id: 4, purpose: 'look' }),
];
const { test: _, ...unnamed } = sampleFinding({ exchanges, message: 'It was refused (409).' });

test.each([
  ['the one that the finding names', { ...unnamed, test: 1 }, 1],
  ['the last claim where it names none, whatever its message says', unnamed, 3],
  ['the last claim where the named one is missing', { ...unnamed, test: 9 }, 3],
  ['the last exchange where none is a claim', { ...unnamed, exchanges: exchanges.slice(1, 2) }, 2],
])('it is %s', (_what, finding, id) => {
  expect(requestUnderTest(finding)?.id).toBe(id);
});
