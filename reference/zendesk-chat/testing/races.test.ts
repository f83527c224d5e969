// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { zendeskChat } from '..';
import { SCENES } from './scripts/races';
import { newAccount } from './setup';

const goesWrong = async (name: string, faults: string[]): Promise<boolean> => {
  const account = newAccount({ faults });
  const { id } = await account.make();
  account.settle();
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`there is no scene for ${name}`);
  return scene(account, id);
};

const races = zendeskChat.faults.filter(({ kind }) => kind === 'race').map(({ name }) => name);

test.each(races)('%s shows when requests are in flight together', async (name) => {
  expect([await goesWrong(name, []), await goesWrong(name, [name])]).toEqual([false, true]);
});
