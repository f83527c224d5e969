import { checkLayers, environmentLayer } from './layers';
import type { WrittenConfig } from './keys';

const ENVIRONMENT = { MAIN: 'main-token', LIMITED: 'limited-token', ROLECALL_TOKEN: 'token-of-all', BAD: 'a b' };
const layered = (...layers: WrittenConfig[]) =>
  checkLayers(
    layers.map((written) => ({ written })),
    ENVIRONMENT,
  );

describe('a configuration of several layers', () => {
  test('what the higher one says counts', () => {
    expect(layered({ users: [1], rate: '1/s', settle: 5 }, { users: [2, 3], rate: '2/s' })).toMatchObject({
      config: { users: [{ id: '2' }, { id: '3' }], rate: { requests: 2 }, settle: 5 },
    });
  });
  test('path parameters and foreign ids stand beside each other', () => {
    expect(layered({ params: { a: 1, b: 2 }, foreign: { r: 1 } }, { params: { b: 3 } })).toMatchObject({
      config: { params: { a: '1', b: '3' }, foreign: { r: '1' } },
    });
  });
  test.each<[string, WrittenConfig, WrittenConfig, object]>([
    ['a token over a variable', { tokenEnv: 'MAIN' }, { token: 'T' }, { token: 'T' }],
    ['a variable over a token', { token: 'T' }, { tokenEnv: 'MAIN' }, { token: 'main-token' }],
    [
      'a token over a header',
      { headers: { Authorization: 'Basic x', a: 'b' } },
      { token: 'T' },
      { token: 'T', headers: { a: 'b' } },
    ],
    [
      'a header over a token',
      { token: 'T' },
      { headers: { authorization: 'Basic x' } },
      { headers: { authorization: 'Basic x' } },
    ],
    [
      'a limited variable keeps what the token lacks',
      { limitedToken: { token: 'L', lacks: ['x'] } },
      { limitedTokenEnv: 'LIMITED' },
      { limitedToken: { token: 'limited-token', lacks: ['x'] } },
    ],
    [
      'a limited token over its variable',
      { limitedTokenEnv: 'LIMITED' },
      { limitedToken: 'L' },
      { limitedToken: { token: 'L', lacks: [] } },
    ],
  ])('%s', (_, lower, upper, config) => {
    const checked = layered(lower, upper);
    expect(checked).toMatchObject({ ok: true, config });
    expect(checked.ok && 'token' in checked.config).toBe('token' in config);
  });
  test('a problem is called as the layer that has the key calls it', () => {
    const layers = [
      { written: { users: [1, 1] } },
      { written: { rate: 'soon', tokenEnv: 'BAD' }, called: (key: string) => `--${key}` },
    ];
    expect(checkLayers(layers, ENVIRONMENT)).toEqual({
      ok: false,
      problem: expect.stringMatching(/^--tokenEnv: the token has/) as string,
    });
    expect(checkLayers(layers.slice(0, 1), ENVIRONMENT)).toMatchObject({
      problem: expect.stringMatching(/^users\[1\]/) as string,
    });
  });
  test('the environment says what nothing else says', () => {
    const environment = environmentLayer(ENVIRONMENT);
    expect(checkLayers([environment], ENVIRONMENT)).toMatchObject({ config: { token: 'token-of-all' } });
    for (const written of [{ token: 'T' }, { tokenEnv: 'MAIN' }, { headers: { Authorization: 'Basic x' } }]) {
      const checked = checkLayers([environment, { written }], ENVIRONMENT);
      expect(checked.ok && checked.config.token).not.toBe('token-of-all');
    }
    expect(environmentLayer({ ROLECALL_TOKEN: '' }).written).toEqual({});
    expect(checkLayers([environmentLayer({ ROLECALL_TOKEN: 'a b' })], {})).toMatchObject({
      problem: expect.stringMatching(/^ROLECALL_TOKEN: the token has/) as string,
    });
  });
});
