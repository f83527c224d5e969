import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import type { CallRecord, History } from '../engine/language/history';
import type { Law } from '../engine/language/law';

/** The law that the page shows, run as if it stood in laws/. */
function lawOfThePage(): Law {
  const page = readFileSync(join(__dirname, 'writing-a-law.md'), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const module: { exports: { listOrder?: Law } } = { exports: {} };
  // Jest's own require resolves TypeScript; paths of the page are relative to laws/.
  const fromLaws = (path: string): unknown => require(join(__dirname, '..', 'laws', path));
  const { code: compiled } = transformSync(code, { loader: 'ts', format: 'cjs' });
  const run = compileFunction(compiled, ['module', 'exports', 'require']) as (...parts: readonly unknown[]) => void;
  run(module, module.exports, fromLaws);
  if (!module.exports.listOrder) throw new Error('the page exports no listOrder');
  return module.exports.listOrder;
}

const listOf = (...ids: readonly string[]) => ({
  list: { items: new Map(ids.map((id) => [id, {}])), repeated: [], pages: [] },
});
const history = (
  first: readonly string[],
  second: readonly string[],
  calls: readonly Pick<CallRecord, 'stage'>[] = [],
): History => ({ looks: [listOf(...first), listOf(...second)], calls }) as unknown as History;

test('the law on the page judges as the page says', () => {
  const [check] = lawOfThePage().checks({} as never);
  const judge = (one: History) => check?.judge(one);
  expect(check?.rule).toMatchObject({ id: 'observe.list.order', level: 'observe' });
  expect(judge(history(['1', '2'], ['1', '2']))).toEqual({ verdict: 'observed', what: 'the same order' });
  expect(judge(history(['1', '2'], ['2', '1']))).toEqual({ verdict: 'observed', what: 'another order' });
  expect(judge(history(['1'], ['2'], [{ stage: { after: 0 } }]))).toEqual({ verdict: 'silent' });
});
