import { spoiltAnswer, spoiltRefusal } from '../damage/answers';
import { refusalOf } from './access';
import { answeredUnauthorized, servesUnauthorized } from '../damage/access';
import type { Answer, Call, Handler, Operation } from './call';
import { crashOf } from '../damage/crashes';
import { assign, user } from '../routes/assign';
import { create } from '../routes/create';
import { remove } from '../routes/delete';
import { list } from '../routes/list';
import { show } from '../routes/show';
import { update } from '../routes/update';
import { refusedUnlooked } from '../damage/unlooked';
import { Problem } from './problem';
import type { Service } from '../world';
import { locked } from './writeLock';

const operations: Readonly<Record<Operation, Handler<Service>>> = {
  list,
  show,
  create,
  update,
  delete: remove,
  assign,
  user,
};

const refused = (problem: Problem): Answer => ({
  status: problem.status,
  document: problem.document(),
  headers: problem.headers,
});

/** The answer to a call: who asks, then what is asked. */
export async function respond(service: Service, call: Call): Promise<Answer> {
  const handler = operations[call.operation];
  const unauthorized = refusalOf(service, call);
  if (unauthorized !== undefined) {
    const served = servesUnauthorized(service, call) ? await attempt(service, call, handler) : undefined;
    return answeredUnauthorized(service, call, refused(unauthorized), served);
  }
  return refusedUnlooked(service, call) ?? attempt(service, call, handler);
}

async function attempt(service: Service, call: Call, handler: Handler<Service>): Promise<Answer> {
  try {
    const crashed = crashOf(service, call);
    if (crashed !== undefined) return crashed;
    return spoiltAnswer(service, call, await locked(service, call, handler));
  } catch (problem) {
    if (problem instanceof Problem) return spoiltRefusal(service, call, refused(problem));
    throw problem;
  }
}
