import type { Json, JsonObject } from '../../../../model/json';
import { script } from '../client';

const IMAGE = { backgroundSelectedEffect: 'imagefill', backgroundImageSettings: 'office' };
const COLOUR = { backgroundSelectedEffect: 'colorfill', fillColor: '#336699' };
const BAD: readonly JsonObject[] = [
  { backgroundSelectedEffect: 'imagefill' },
  { backgroundSelectedEffect: 'colorfill' },
  { backgroundSelectedEffect: 'blur' },
  { backgroundSelectedEffect: 'imagefill', fillColor: '#336699' },
  { backgroundSelectedEffect: 'IMAGEFILL' },
  { backgroundSelectedEffect: 'imagefilled' },
  { backgroundSelectedEffect: '' },
  { backgroundSelectedEffect: 3 },
  { fillColor: 3 },
  { backgroundImageSettings: { a: 1 } },
];
const GOOD: readonly JsonObject[] = [
  IMAGE,
  COLOUR,
  { backgroundSelectedEffect: null },
  { fillColor: null, ...IMAGE },
  { fillColor: '#336699' },
  {},
];
const OPEN: readonly JsonObject[] = [
  { ...IMAGE, backgroundImageSettings: '' },
  { ...COLOUR, fillColor: null },
  { ...COLOUR, fillColor: 'mauve' },
  { backgroundSelectedEffect: 'colorfill' },
];

/** Video settings, good and bad, alone and in every place. */
export const videoScript = script(async (client) => {
  const ids = await client.create(
    { name: 'a', description: 'a' },
    { name: 'b', description: 'b' },
    { name: 'c', description: 'c' },
  );
  const [a = 0] = ids;
  for (const bad of BAD) await client.video({ roleId: a, ...bad });
  await client.list();
  for (const bad of BAD.slice(0, 3)) {
    for (const place of [0, 1, 2])
      await client.video(...ids.map((roleId, index): Json => ({ roleId, ...(index === place ? bad : IMAGE) })));
  }
  for (const good of GOOD) await client.video({ roleId: a, ...good });
  await client.show(a);
  await client.list();
  for (const open of OPEN) await client.video({ roleId: a, ...open });
  await client.video(IMAGE);
  await client.video({ roleId: 999_999, ...IMAGE });
});
