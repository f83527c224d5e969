// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Fault } from '../types';
import { accessFaults } from './faults/access';
import { answerFaults } from './faults/answers';
import { bodyFaults } from './faults/bodies';
import { deletionFaults } from './faults/deletion';
import { idFaults } from './faults/ids';
import { isolationFaults } from './faults/isolation';
import { nameFaults } from './faults/names';
import { raceFaults } from './faults/races';
import { refusalFaults } from './faults/refusals';
import { settingsFaults } from './faults/settings';
import { textFaults } from './faults/text';
import { unusualTextFaults } from './faults/unusual-text';
import { userFaults } from './faults/users';
import { videoFaults } from './faults/video';
import { accessScript } from './probes/access';
import { answersScript } from './probes/answers';
import { bodiesScript } from './probes/bodies';
import { deletionScript } from './probes/deletion';
import { idsScript } from './probes/ids';
import { isolationScript } from './probes/isolation';
import { namesScript } from './probes/names';
import { openScript } from './probes/open';
import { answersOtherwise, type Script, transcriptOf } from './probes/probe';
import { racesScript } from './probes/races';
import { refusalsScript } from './probes/refusals';
import { settingsScript } from './probes/settings';
import { textScript } from './probes/text';
import { unusualTextScript } from './probes/unusual-text';
import { usersScript } from './probes/users';
import { videoScript } from './probes/video';
import { VARIANTS } from './variants';
import { type Form, FORMS } from './vocabulary';

jest.setTimeout(30_000);

type Concern = readonly [string, readonly Fault[], Script];

/** A concern whose faults are each about one form, split by form. */
const byForm = (concern: string, faults: readonly Fault[], script: (form: Form) => Script): Concern[] => {
  const formOf = ({ name }: Fault): Form => FORMS.find((form) => form !== 'update' && name.startsWith(`${form}-`)) ?? (/^(update|name-and)-/.test(name) ? 'update' : 'create');
  return FORMS.map((form) => [`${concern} of ${form}`, faults.filter((fault) => formOf(fault) === form), script(form)]);
};

const CONCERNS: readonly Concern[] = [
  ...byForm('text', textFaults, textScript), ...byForm('settings', settingsFaults, settingsScript),
  ['unusual text', unusualTextFaults, unusualTextScript], ['names', nameFaults, namesScript], ['users', userFaults, usersScript], ['deletion', deletionFaults, deletionScript],
  ['video settings', videoFaults, videoScript], ['access', accessFaults, accessScript], ['ids', idFaults, idsScript], ['bodies', bodyFaults, bodiesScript],
  ['refusals', refusalFaults, refusalsScript], ['answers', answerFaults, answersScript], ['isolation', isolationFaults, isolationScript], ['races', raceFaults, racesScript],
];

const serverErrors = (transcript: readonly string[]): string[] => transcript.filter((line) => /^\S+ \S+ (5|no answer)/.test(line));

describe.each(CONCERNS)('the script about %s', (_concern, faults, script) => {
  it('is answered without a server error by a server without faults, and otherwise with each fault', async () => {
    const sound = await transcriptOf(script);
    expect(serverErrors(sound)).toEqual([]);
    const unseen: string[] = [];
    for (const { name } of faults) if (!await answersOtherwise(script, { faults: [name] }, sound)) unseen.push(name);
    expect(unseen).toEqual([]);
  });
});

describe('each variant', () => {
  it('is seen', async () => {
    const sound = await transcriptOf(openScript);
    expect(await transcriptOf(openScript)).toEqual(sound);
    const unseen = await Promise.all(VARIANTS.map(async ({ name }) => (await answersOtherwise(openScript, { variants: [name] }, sound) ? [] : [name])));
    expect(unseen.flat()).toEqual(['slow']);
  });

  it('slow takes its time', async () => {
    const started = performance.now();
    await transcriptOf(async (probe) => { await probe.list(); }, { variants: ['slow'] });
    expect(performance.now() - started).toBeGreaterThan(15);
  });

  it('gives no server error to any script', async () => {
    const names = VARIANTS.map(({ name }) => name).filter((name) => name !== 'slow' && name !== 'one-writer');
    const failing = await Promise.all(names.map(async (name) => (serverErrors(await transcriptOf(openScript, { variants: [name] })).length > 0 ? [name] : [])));
    expect(failing.flat()).toEqual([]);
  });
});
