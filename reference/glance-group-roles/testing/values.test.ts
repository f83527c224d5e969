// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Fault } from '../../types';
import { namesScript } from './scripts/names';
import { type Script, serverErrors, transcriptOf, unseen } from './client';
import { settingsScript } from './scripts/settings';
import { textScript } from './scripts/text';
import { unusualTextScript } from './scripts/unusualText';
import { videoScript } from './scripts/video';
import { type Form, FORMS } from '../vocabulary';
import { nameFaults } from '../faults/names';
import { settingsFaults } from '../faults/settings';
import { textFaults } from '../faults/text';
import { unusualTextFaults } from '../faults/unusualText';
import { videoFaults } from '../faults/video';

type Concern = readonly [string, readonly Fault[], Script];

/** The form that a fault is about, by its name. */
function formOf({ name }: Fault): Form {
  if (name.startsWith('update-many-')) return 'update-many';
  return name.startsWith('update-') || name === 'name-and-description-swapped' ? 'update' : 'create';
}

const byForm = (concern: string, faults: readonly Fault[], script: (form: Form) => Script): Concern[] =>
  FORMS.map((form) => [`${concern} of ${form}`, faults.filter((fault) => formOf(fault) === form), script(form)]);

const CONCERNS: readonly Concern[] = [
  ...byForm('text', textFaults, textScript),
  ...byForm('settings', settingsFaults, settingsScript),
  ['unusual text', unusualTextFaults, unusualTextScript],
  ['names', nameFaults, namesScript],
  ['video settings', videoFaults, videoScript],
];

jest.setTimeout(60_000);

describe.each(CONCERNS)('the script about %s', (_concern, faults, script) => {
  it('gets no server error from a server without faults', async () =>
    expect(serverErrors(await transcriptOf(script))).toEqual([]));
  it('gets other answers with each fault', async () => expect(await unseen(faults, script)).toEqual([]));
});
