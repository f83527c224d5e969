import { spoiltAnswer, spoiltRefusal } from '../damage/answers';
import { refusalOf } from './auth';
import { answeredUnauthorized, servesUnauthorized } from '../damage/auth';
import type { Answer, Call, Handler, Operation } from './call';
import { crashOf } from '../damage/crashes';
import { assign, user } from '../operations/assign';
import { create } from '../operations/create';
import { remove } from '../operations/delete';
import { list } from '../operations/list';
import { show } from '../operations/show';
import { update } from '../operations/update';
import { refusedUnlooked } from '../damage/unlooked';
import { Problem } from './problem';
import type { Service } from '../account/service';
import { locked } from './write-lock';

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
