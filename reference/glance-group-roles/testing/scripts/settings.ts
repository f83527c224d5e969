import type { Json } from '../../../../model/json';
import { type Form, SETTINGS } from '../../vocabulary';
import { script } from '../client';

const all = (value: (index: number) => Json): Record<string, Json> =>
  Object.fromEntries(SETTINGS.slice(0, 6).map((setting, index) => [setting, value(index)]));
const even = (index: number): boolean => index % 2 === 0;
const odd = (index: number): boolean => !even(index);

const VALUES: readonly Json[] = [
  all(even),
  all(odd),
  all(() => null),
  all(() => null),
  { editAddress: 'true' },
  { viewVideo: 1 },
  'text',
  {},
  { oneWayAgentVideo: true },
  { viewVideo: true },
  { multiParticipantVideo: true },
  { multiParticipantVideo: false },
  { multiParticipantVideo: null },
];

/** Settings in one form. */
export const settingsScript = (form: Form) =>
  script(async (client) => {
    for (const [index, settings] of VALUES.entries()) {
      const id = await client.role(`n${index}`, {
        settings: form === 'create' ? settings : all(index % 2 === 0 ? odd : even),
      });
      if (form === 'update') await client.update(id, { settings });
      if (form === 'update-many') await client.updateMany({ roleId: id, settings });
      await client.show(id);
    }
    const id = await client.role('unsent', { settings: all(odd) });
    if (form === 'update') await client.update(id, { description: 'x' });
    if (form === 'update-many') await client.updateMany({ roleId: id, description: 'x' });
    await client.show(id);
  });
