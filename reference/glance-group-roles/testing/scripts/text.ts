import type { Json } from '../../../../model/json';
import type { BulkForm, Form, UpdateForm } from '../../vocabulary';
import { type GroupClient, script } from '../client';

const LONG = 'n'.repeat(70);
const TEXT = 'd'.repeat(255);
const COMBINED = 'e\u0301'.repeat(40);

/** Values of name and description that every form is sent. */
const VALUES: ReadonlyArray<Readonly<Record<string, Json>>> = [
  { name: LONG },
  { name: `${LONG}x` },
  { name: '' },
  { name: '  ' },
  { name: '\t\n' },
  { name: null },
  { name: 5 },
  { name: 'x' },
  { name: 'two words' },
  { name: '𝒏'.repeat(60) },
  { name: COMBINED },
  { description: TEXT },
  { description: `${TEXT}x` },
  { description: 5 },
  { description: '' },
  { description: '𝒅'.repeat(200) },
  { description: 'é'.repeat(200) },
];

async function created(client: GroupClient): Promise<void> {
  await client.post({ description: 'no name' });
  for (const [index, value] of VALUES.entries()) await client.post({ name: `n${index}`, ...value });
  await client.list();
}

async function updated(client: GroupClient, form: UpdateForm): Promise<void> {
  for (const [index, value] of VALUES.entries()) {
    const id = await client.role(`n${index}`, { description: 'first' });
    await (form === 'update' ? client.update(id, value) : client.updateMany({ roleId: id, ...value }));
    await client.show(id);
    await client.delete(id);
  }
  const id = await client.role('both');
  await (form === 'update'
    ? client.update(id, { name: 'n', description: 'd' })
    : client.updateMany({ roleId: id, name: 'n', description: 'd' }));
  await client.show(id);
}

const BAD: ReadonlyArray<Readonly<Record<string, string>>> = [
  { name: `${LONG}y` },
  { name: ' ' },
  { description: `${TEXT}y` },
];

/** A bad value in the first, the middle and the last of three elements. */
async function everyPlace(client: GroupClient, form: BulkForm): Promise<void> {
  const ids = await client.create(
    { name: 'p1', description: 'one' },
    { name: 'p2', description: 'two' },
    { name: 'p3', description: 'three' },
  );
  for (const [kind, value] of BAD.entries()) {
    for (const place of [0, 1, 2]) {
      const elements = ids.map((_, index) => ({
        name: `q${kind}${place}${index}`,
        description: `q${index}`,
        ...(index === place ? value : {}),
      }));
      await (form === 'create'
        ? client.post(...elements)
        : client.updateMany(...elements.map((element, index) => ({ roleId: ids[index] ?? 0, ...element }))));
    }
  }
  await client.post({ name: 'x', description: 'x' }, { name: 'y', description: 'y' });
  await client.list();
}

/** Name and description in one form. */
export const textScript = (form: Form) =>
  script(async (client) => {
    await (form === 'create' ? created(client) : updated(client, form));
    if (form !== 'update') await everyPlace(client, form);
  });
