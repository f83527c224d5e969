import { Command } from 'commander';
import { allKeys } from './commandKeys';
import { calledAsFlag, withFlags, writtenBy } from './flags';
import { flagLayer, configOf, valuesOfFlags } from './settings';
import { choiceKeys } from '../check/keys';

/** What the options of `rolecall run` write. */
const written = (...words: string[]) => {
  const command = withFlags(new Command().exitOverride(), allKeys, 'run');
  command.parse(words, { from: 'user' });
  return writtenBy(command.opts(), allKeys, 'run');
};

describe('the options of a command', () => {
  test('each writes its key', () => {
    expect(
      written(
        '--user',
        '1',
        '2',
        '--user',
        '3',
        '--param',
        'a=b=c',
        '--param',
        'd=1',
        '--rate',
        '5/s',
        '--time',
        '9s',
        '--read-only',
      ),
    ).toEqual({ users: ['1', '2', '3'], params: { a: 'b=c', d: '1' }, rate: '5/s', exploreMs: '9s', readOnly: true });
  });
  test('an option that is not given writes nothing', () => {
    expect(written()).toEqual({});
  });
  test.each(['a', '=a', 'a='])('no pair: %j', (text) => {
    expect(() => written('--param', text)).toThrow('--param: expected name=value');
  });
  test.each(['many', '1.5', '1e3', '0x5', 'NaN'])('no whole number: %j', (text) => {
    expect(() => written('--seed', text)).toThrow('--seed: expected a whole number');
  });
  test.each([
    [['--budget', '0'], '--budget: expected a whole number from 1 to 1000000, got 0'],
    [['--concurrency', '-1'], '--concurrency: expected a whole number from 1 to 64, got -1'],
    [['--time', '0s'], '--time: expected more than nothing'],
    [['--time', 'soon'], '--time: expected a time such as'],
    [['--profile', 'slow'], '--profile: expected one of quick, standard, deep, got "slow"'],
  ])('%j is refused by its name', (words, problem) => {
    expect(() => valuesOfFlags(choiceKeys, written(...words), 'run')).toThrow(problem);
  });
  test.each([
    [['--rate', 'fast'], '--rate: expected a rate'],
    [['--user', '1', '1'], '--user: names the user "1" again'],
    [['--permit', 'disposble'], '--permit: expected one of'],
  ])('%j is refused by its name, behind what a file says', (words, problem) => {
    expect(() => configOf([{ written: { users: ['7'] } }, flagLayer(written(...words), 'run')], {})).toThrow(problem);
  });
});

test('every key that has an option is called by it', () => {
  const called = calledAsFlag(allKeys, 'run');
  expect([called('users'), called('tokenEnv'), called('exploreMs'), called('waive')]).toEqual([
    '--user',
    '--token-env',
    '--time',
    'waive',
  ]);
});
