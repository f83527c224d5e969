import { createServer } from './server';
// @ts-expect-error: unknown names must not typecheck
const f: import('./faults').FaultName = 'nonsense';
test('x', () => { void f; void createServer; });
