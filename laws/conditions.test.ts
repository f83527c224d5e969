import type { AnswerClass, CallRecord } from '../engine/language/history';
import type { LawContext } from '../engine/language/law';
import { historyOf } from '../engine/testing/cases';
import { subjectOf } from '../suites/matrix/subjects';
import { conditions } from './conditions';

const subject = subjectOf('glance-group-roles');

async function satisfied(answers: readonly AnswerClass[]) {
  const { contract } = await subject;
  const context: LawContext = {
    contract,
    seed: 1,
    enabledFeatures: [],
    disabledFeatures: [],
    foreign: {},
    params: {},
    learned: { keys: {}, builtIns: {}, builtInItems: {} },
  };
  const check = conditions.checks(context).find(({ rule }) => rule.id === 'video-settings.fillColor.satisfied');
  const one = check?.cases.find(({ id }) => id === 'video-settings.fillColor.satisfied');
  if (!check || !one) throw new Error('no such rule');
  const calls = one.steps
    .slice(0, answers.length)
    .map(
      (step, at) =>
        ({
          step,
          stage: { after: 0 },
          sent: [],
          exchange: { id: at },
          answer: {
            class: answers[at],
            status: answers[at] === 'refused' ? 400 : 200,
            body: undefined,
            items: [],
            violations: [],
          },
        }) as unknown as CallRecord,
    );
  return { steps: one.steps.length, judgement: check.judge(historyOf(one.id, { case: one, calls })) };
}

describe('which texts are values is open: what is required is accepted', () => {
  test('where one of them is taken', async () => {
    const { steps, judgement } = await satisfied(['refused', 'refused', 'accepted', 'refused', 'refused']);
    expect(steps).toBe(5);
    expect(judgement).toEqual({ verdict: 'pass' });
  });

  test('and not where each is refused', async () => {
    expect((await satisfied(['refused', 'refused', 'refused', 'refused', 'refused'])).judgement).toMatchObject({
      verdict: 'fail',
      message: expect.stringMatching(/refused with 400.*, each of 5 values tried/) as string,
    });
  });

  test('nothing is known while some were not tried, or one got no answer', async () => {
    expect((await satisfied(['refused', 'refused'])).judgement).toMatchObject({ verdict: 'inconclusive' });
    expect((await satisfied(['refused', 'refused', 'lost', 'refused', 'refused'])).judgement).toMatchObject({
      verdict: 'inconclusive',
    });
  });
});
