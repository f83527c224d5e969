import { statusOf } from './refusal';

const usual: Readonly<Record<'gone' | 'taken', number>> = { gone: 404, taken: 409 };

test('the first change that names the reason wins, or else the usual status', () => {
  expect(statusOf<'gone' | 'taken'>('gone', usual, [{ taken: 400 }, { gone: 410 }, { gone: 400 }])).toBe(410);
  expect(statusOf<'gone' | 'taken'>('gone', usual, [{ taken: 400 }])).toBe(404);
});
