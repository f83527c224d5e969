import { sampleResults, sampleRule } from '../../reports/sampleResults';
import type { Leniency } from './problemOf';
import { extraProblems, softNews } from './wholeRun';

const lenient: Leniency = {
  strict: false,
  allowUnverified: false,
  waive: {},
  readOnly: false,
  requireConformant: false,
};
const whole = sampleResults({
  rules: [sampleRule()],
  complete: true,
  verdict: 'partial',
  cleanUp: { created: 0, deleted: 0, softDeleted: false, leftBehind: [], notRestored: [] },
});

test('a run that checked a part only says so, and fails where the whole is required', () => {
  expect(softNews(whole, lenient)).toMatch(
    /^sample-roles: Checked in part: [\s\S]*READ-ONLY: nothing but GET was sent/,
  );
  expect(extraProblems([sampleRule()], whole, lenient)).toBeNull();
  expect(extraProblems([sampleRule()], whole, { ...lenient, requireConformant: true })).toMatch(
    /^requireConformant: Checked in part: /,
  );
});

test('a run that conforms has no news', () => {
  expect(softNews(sampleResults({ ...whole, verdict: 'conformant' }), lenient)).toBeNull();
});
