import { operationFor } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { creating, type Sandbox } from './sandbox';

/** Somebody else who works on the same account. */
export interface Colleague {
  /** Ends the work; gives what happened to the colleague's roles that the colleague did not do. */
  stop(): Promise<readonly string[]>;
  /** Roles that the colleague made. */
  made(): number;
}

/**
 * Creates a role, keeps it for a while and deletes it, over and over; after each step looks whether the roles are as
 * they were left. `everyMs`: a step each.
 */
export function startColleague(sandbox: Sandbox, everyMs: number): Colleague {
  const { subject, ask } = sandbox;
  const { contract } = subject;
  const kept: { readonly id: Json; readonly name: string }[] = [];
  const wrong: string[] = [];
  let made = 0;
  let stopped = false;

  async function step(): Promise<void> {
    if (kept.length >= 4) {
      const gone = kept.shift();
      if (gone && (await remove(gone.id)) >= 400) wrong.push(`role ${gone.name} could not be deleted by its owner`);
      return;
    }
    made += 1;
    const name = `Colleague ${String(made)}`;
    const { method, path, body } = creating(subject, name);
    const answer = await ask(method, path, body);
    const id = idIn(answer.body, name);
    if (id !== undefined) kept.push({ id, name });
  }

  const remove = async (id: Json): Promise<number> => {
    const operation = operationFor(contract, 'delete');
    const filled = operation.path.replace(/\{(\w+)\}/g, (_, parameter: string) =>
      encodeURIComponent(subject.reference.account.params[parameter] ?? String(id)),
    );
    const body = operation.form === 'bulk' ? JSON.stringify([id]) : undefined;
    return (await ask(operation.method, filled, body)).status;
  };

  const idIn = (body: Json, name: string): Json | undefined => {
    const held = valueAt(body, operationFor(contract, 'create').response.items.at);
    const items: readonly JsonObject[] = isJsonArray(held)
      ? held.filter(isJsonObject)
      : isJsonObject(held)
        ? [held]
        : [];
    const mine = items.find((item) => valueAt(item, contract.role.nameAt) === name);
    return mine && valueAt(mine, contract.role.idAt);
  };

  async function look(): Promise<void> {
    const { roles } = await sandbox.state();
    for (const { id, name } of kept)
      if (!JSON.stringify(roles[JSON.stringify(id)] ?? null).includes(JSON.stringify(name)))
        wrong.push(`role ${JSON.stringify(id)} "${name}" is not as its owner left it`);
  }

  const work = (async () => {
    while (!stopped) {
      await step();
      await look();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    for (const { id } of kept.splice(0)) await remove(id);
  })();

  return {
    made: () => made,
    stop: async () => {
      stopped = true;
      await work;
      return wrong;
    },
  };
}
