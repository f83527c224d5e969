// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Fault } from '../../types';
import { accessScript } from '../probes/access';
import { answersScript } from '../probes/answers';
import { bodiesScript } from '../probes/bodies';
import { deletionScript } from '../probes/deletion';
import { idsScript } from '../probes/ids';
import { isolationScript } from '../probes/isolation';
import { type Script, serverErrors, transcriptOf, unseen } from '../probes/probe';
import { racesScript } from '../probes/races';
import { refusalsScript } from '../probes/refusals';
import { usersScript } from '../probes/users';
import { accessFaults } from './access';
import { answerFaults } from './answers';
import { bodyFaults } from './bodies';
import { deletionFaults } from './deletion';
import { idFaults } from './ids';
import { isolationFaults } from './isolation';
import { raceFaults } from './races';
import { refusalFaults } from './refusals';
import { userFaults } from './users';

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
