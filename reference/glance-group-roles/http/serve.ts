import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../../model/json';
import { admit, type Admission } from './access';
import type { Context } from '../world';
import { pause } from '../store/pause';
import { Refusal } from './reasons';
import { answerError } from './refuse';
import type { Answer, Call, Route } from './call';

interface Params {
  readonly group_id: string;
  readonly id?: string;
}

function admission(ctx: Context, route: Route, request: FastifyRequest): Admission {
  return admit(ctx, route.part, route.writes, request.headers.authorization, (request.params as Params).group_id);
}

/** Carries out a write while no other is being carried out in the group. */
async function alone(call: Call, route: Route): Promise<Answer> {
  if (call.group.writing) throw new Refusal('busy', 'the group is being changed');
  call.group.writing = true;
  try {
    const answer = await route.handle(call);
    await pause();
    return answer;
  } finally {
    call.group.writing = false;
  }
}

function missingBody(ctx: Context, route: Route, body: Json | undefined): Answer | undefined {
  if (!route.writes || body !== undefined || route.part === 'assign') return undefined;
  if (ctx.fault('missing-body-500')) throw new Error('The body is undefined.');
  return ctx.fault('missing-body-ok') ? { body: { status: 'ok' } } : undefined;
}

function send(ctx: Context, route: Route, answer: Answer, reply: FastifyReply): FastifyReply {
  reply.code(answer.status ?? 200);
  if (answer.body === undefined) return reply.send();
  const text = JSON.stringify(answer.body);
  const type = answer.type ?? (ctx.variant('charset-missing') ? 'application/json' : 'application/json; charset=utf-8');
  const cut = !route.writes && route.part !== 'read-user' && ctx.fault('answers-cut');
  return reply
    .header('content-type', type)
    .serializer((payload: unknown) => String(payload))
    .send(cut ? text.slice(0, -1) : text);
}

async function answer(ctx: Context, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { group, refusedAfterwards } = admission(ctx, route, request);
  const body = request.body as Json | undefined;
  const call: Call = { ctx, group, id: (request.params as Params).id ?? '', body };
  const answered =
    missingBody(ctx, route, body) ??
    (await (route.writes && ctx.variant('one-writer') ? alone(call, route) : route.handle(call)));
  if (refusedAfterwards !== undefined) throw refusedAfterwards;
  return send(ctx, route, answered, reply);
}

/** Puts one operation on the server. Who may not call is refused before the body is looked at. */
export function serve(app: FastifyInstance, ctx: Context, basePath: string, route: Route): void {
  app.route({
    method: route.method,
    url: basePath + route.path,
    onRequest: (request, _reply, done) => {
      admission(ctx, route, request);
      done();
    },
    errorHandler: (error, request, reply) => {
      answerError(ctx, route.part, error, request, reply);
    },
    handler: (request, reply) => answer(ctx, route, request, reply),
  });
}
