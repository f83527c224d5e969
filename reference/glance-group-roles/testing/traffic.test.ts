// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Fault } from '../../types';
import { accessScript } from './scripts/access';
import { answersScript } from './scripts/answers';
import { bodiesScript } from './scripts/bodies';
import { deletionScript } from './scripts/deletion';
import { idsScript } from './scripts/ids';
import { isolationScript } from './scripts/isolation';
import { type Script, serverErrors, transcriptOf, unseen } from './client';
import { racesScript } from './scripts/races';
import { refusalsScript } from './scripts/refusals';
import { usersScript } from './scripts/users';
import { accessFaults } from '../faults/access';
import { answerFaults } from '../faults/answers';
import { bodyFaults } from '../faults/bodies';
import { deletionFaults } from '../faults/deletion';
import { idFaults } from '../faults/ids';
import { isolationFaults } from '../faults/isolation';
import { raceFaults } from '../faults/races';
import { refusalFaults } from '../faults/refusals';
import { userFaults } from '../faults/users';

const CONCERNS: ReadonlyArray<readonly [string, readonly Fault[], Script]> = [
  ['users', userFaults, usersScript],
  ['deletion', deletionFaults, deletionScript],
  ['access', accessFaults, accessScript],
  ['ids', idFaults, idsScript],
  ['bodies', bodyFaults, bodiesScript],
  ['refusals', refusalFaults, refusalsScript],
  ['answers', answerFaults, answersScript],
  ['isolation', isolationFaults, isolationScript],
  ['races', raceFaults, racesScript],
];

jest.setTimeout(60_000);

describe.each(CONCERNS)('the script about %s', (_concern, faults, script) => {
  it('gets no server error from a server without faults', async () =>
    expect(serverErrors(await transcriptOf(script))).toEqual([]));
  it('gets other answers with each fault', async () => expect(await unseen(faults, script)).toEqual([]));
});
