import type { Answer } from '../../shared/call';
import type { Problem, Refusal } from '../../shared/refusal';
import type { World } from '../world';
import type { ChatHead } from './call';
import type { Reason } from './reasons';
import { refusalStatus } from './statuses';
import { written } from './wire';

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Answers a refusal. */
export const refuse = (world: World, refused: Refusal<Reason>, head: ChatHead | undefined): Answer => {
  const { reason, message, details } = refused;
  const { problems = [], headers = {} } = details;
  const failure =
    reason === 'unreadable'
      ? { status: unreadableStatus(world, details.status, head), code: 'bad_request', message, problems }
      : { status: refusalStatus(world, reason, head?.part), code: reason.replaceAll('-', '_'), message, problems };
  return { ...failureAnswer(world, failure), headers };
};

/** Of a path that Fastify cannot decode there is no head. */
const unreadableStatus = ({ fault }: World, status = 400, head: ChatHead | undefined): number => {
  if (head !== undefined) return status;
  return fault('odd-id-500') ? 500 : 400;
};

/** Answers a crash. */
export const fail = (world: World): Answer =>
  failureAnswer(world, { status: 500, code: 'internal', message: 'Something went wrong.', problems: [] });

const failureAnswer = (world: World, { status, code, message, problems }: Failure): Answer => {
  const { variant } = world;
  const details = problems.map((problem) => ({ ...problem }));
  if (variant('errors-empty')) return { status };
  if (variant('errors-as-text')) return { status, mediaType: 'text/plain; charset=utf-8', text: `${message}\n` };
  if (variant('errors-as-problem-details'))
    return {
      status,
      mediaType: 'application/problem+json',
      text: written(world, { type: 'about:blank', title: message, status, errors: details }),
    };
  const body = variant('errors-as-list')
    ? { errors: [{ code, title: message }, ...details] }
    : { error: code, message, details };
  return { status, text: written(world, body) };
};
