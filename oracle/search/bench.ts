/** Measures the search on histories of registers: sound ones, and ones that no order explains. */

import type { Linearized } from './linearize';
import { linearize } from './linearize';
import type { SequentialModel, Timed } from './timing';

interface Register {
  readonly text: string;
  readonly values: readonly number[];
}
interface RegisterOp extends Timed {
  readonly register: number;
  readonly write: number | null;
  readonly read: number | null;
}

/** How long the check of a history takes. */
export interface BenchResult {
  readonly operations: number;
  readonly width: number;
  readonly ok: Linearized<RegisterOp>['ok'];
  readonly ms: number;
}

const model = (registers: number): SequentialModel<Register, RegisterOp> => ({
  commutes: { dependent: (a, b) => a.register === b.register },
  initial: [{ text: Array(registers).fill(0).join(), values: Array<number>(registers).fill(0) }],
  step: (state, { register, write, read }) => {
    if (write !== null) {
      const values = state.values.map((value, index) => (index === register ? write : value));
      return { states: [{ text: values.join(), values }] };
    }
    const words = `register ${String(register)} holds ${String(state.values[register])}`;
    return state.values[register] === read
      ? { states: [state] }
      : {
          refuted: {
            blame: {
              rule: null,
              statement: { level: 'should', source: { kind: 'common', document: '', section: '' } },
              words,
            },
            expected: words,
            actual: String(read),
          },
        };
  },
});

/** Checks a history of `operations` on three registers, `width` in flight at once. `broken`: the last read is wrong. */
export function benchLinearize(operations: number, width: number, broken: boolean): BenchResult {
  const registers = 3;
  const values = Array<number>(registers).fill(0);
  const history = Array.from({ length: operations }, (_, index): RegisterOp => {
    const register = index % registers;
    const writes = index % 5 !== 4;
    if (writes) values[register] = index;
    const wrong = broken && index === operations - 1;
    const began = index * 10;
    return {
      id: String(index),
      lost: false,
      pure: !writes || wrong,
      startedMs: began - (width - 1) * 10 + 1,
      endedMs: began + 5,
      register,
      write: writes && !wrong ? index : null,
      read: wrong ? -1 : writes ? null : (values[register] ?? 0),
    };
  });
  const began = performance.now();
  const { ok } = linearize(history, model(registers));
  return { operations, width, ok, ms: performance.now() - began };
}
