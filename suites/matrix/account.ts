import { operationFor } from '../../contract/questions';
import type { Outcome, Send } from '../../model/exchange';
import type { Subject } from './subjects';

/** What an account looks like from outside: the list of its roles and what each of its users holds, as answered. */
export async function accountSeen(
  { contract, reference }: Subject,
  send: Send,
): Promise<Readonly<Record<string, string>>> {
  const { params, users } = reference.account;
  const { path } = operationFor(contract, 'list');
  const paths = [
    path,
    ...users.flatMap((user) =>
      contract.assignment ? [contract.assignment.read.path.replace(/\{user\}|\$user/g, encodeURIComponent(user))] : [],
    ),
  ].map((template) => template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')));
  const seen: Record<string, string> = {};
  for (const one of paths) {
    seen[one] = bodyOf(
      await send({
        method: 'GET',
        path: one,
        headers: { ...contract.headers, accept: 'application/json' },
        credential: 'main',
      }),
    );
  }
  return seen;
}

const bodyOf = (outcome: Outcome): string =>
  outcome.kind === 'response' ? `${outcome.response.status} ${outcome.response.body}` : `no answer: ${outcome.detail}`;
