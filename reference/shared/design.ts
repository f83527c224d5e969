import type { Switches } from '../types';
import type { Answer, Call, Head, Route } from './call';
import type { Clock } from './clock';
import { Dropped, Refusal } from './refusal';

/** What the skeleton needs to know of a server's world. */
export interface Basics {
  readonly variant: (name: 'slow' | 'rate-limited') => boolean;
  readonly clock: Clock;
}

/** All that makes one server another than the others. */
export interface Design<World extends Basics, Part extends string, Admission, Reason extends string> {
  /** A fresh account. Throws a TypeError at switches that the catalogue does not know. */
  readonly newWorld: (switches: Switches, clock: Clock) => World;
  readonly routes: (world: World) => readonly Route<World, Part, Admission>[];
  /** Lets a caller in before the body is read, or throws a Refusal. */
  readonly admit: (world: World, head: Head<Part>) => Admission;
  /** Carries a call out. Faults and variants that are about every operation act here. */
  readonly carryOut?: (world: World, call: Call<Part, Admission>, handle: () => Promise<Answer>) => Promise<Answer>;
  /** Answers a path or method that there is not. It may throw a Refusal. */
  readonly unknown: (world: World, head: Head<Part>) => Answer;
  /** Answers a refusal; `head` is undefined where Fastify cannot read so much as the path. */
  readonly refuse: (world: World, refusal: Refusal<Reason>, head: Head<Part> | undefined) => Answer;
  /** Answers an error that is no refusal. Only faults make one. */
  readonly fail: (world: World, error: Error) => Answer;
  /** The media type of answers that name none. */
  readonly mediaType: (world: World) => string;
  /** Headers of every answer; `requests` counts the requests since the start. */
  readonly headers?: (world: World, requests: number) => Readonly<Record<string, string>>;
  /** Whether HEAD works where GET does. */
  readonly answersHead: (world: World) => boolean;
  /** The longest id that a path may hold, in characters. Fastify refuses a longer one. */
  readonly longestParameter: number;
}

/** Carries out a request that was let in, once its body is there. Never rejects. */
export type Admitted = (body: Buffer) => Promise<Answer>;

/** A route of a server in use. `admit` throws where the caller may not call. */
export interface OpenRoute<Part extends string> extends Pick<Route<never, Part, never>, 'part' | 'method' | 'path'> {
  readonly admit: (head: Head<Part>) => Admitted;
}

/** A server in use, away from HTTP. */
export interface Server<Part extends string> {
  readonly routes: readonly OpenRoute<Part>[];
  readonly unknown: (head: Head<Part>) => Answer;
  /** Answers whatever was thrown; `head` is undefined where there is none yet. */
  readonly failed: (error: unknown, head: Head<Part> | undefined) => Answer;
  /** Slows a request down, or throws a Refusal of one that comes too soon. */
  readonly pace: (requests: number) => Promise<void>;
  readonly headers: (requests: number) => Readonly<Record<string, string>>;
  readonly mediaType: string;
  readonly answersHead: boolean;
}

/** Makes a server with a fresh account. */
export function serverOf<World extends Basics, Part extends string, Admission, Reason extends string>(
  design: Design<World, Part, Admission, Reason>,
  switches: Switches,
  clock: Clock,
): Server<Part> {
  const world = design.newWorld(switches, clock);
  const { carryOut = (_world, _call, handle) => handle() } = design;
  const failed = (error: unknown, head: Head<Part> | undefined): Answer => answerTo(design, world, error, head);
  return {
    failed,
    routes: design.routes(world).map(({ part, method, path, handle }) => ({
      part,
      method,
      path,
      admit: (head) => {
        const admission = design.admit(world, head);
        return async (body) => {
          const call: Call<Part, Admission> = { ...head, part, admission, body };
          try {
            return await carryOut(world, call, async () => handle(world, call));
          } catch (error) {
            return failed(error, head);
          }
        };
      },
    })),
    unknown: (head) => {
      try {
        return design.unknown(world, head);
      } catch (error) {
        return failed(error, head);
      }
    },
    pace: (requests) => pace(world, requests),
    headers: (requests) => design.headers?.(world, requests) ?? {},
    mediaType: design.mediaType(world),
    answersHead: design.answersHead(world),
  };
}

async function pace({ variant, clock }: Basics, requests: number): Promise<void> {
  if (variant('slow')) await clock.wait(20);
  if (variant('rate-limited') && requests % 7 === 0)
    throw new Refusal('too-many', 'Too many requests.', { headers: { 'retry-after': '0' } });
}

function answerTo<World extends Basics, Part extends string, Admission, Reason extends string>(
  design: Design<World, Part, Admission, Reason>,
  world: World,
  error: unknown,
  head: Head<Part> | undefined,
): Answer {
  if (error instanceof Dropped) return { status: 0, dropped: true };
  if (error instanceof Refusal) return design.refuse(world, error as Refusal<Reason>, head);
  const { statusCode: status, message } = error as Error & { readonly statusCode?: number };
  return status !== undefined && status < 500
    ? design.refuse(world, new Refusal<Reason>('unreadable', message, { status }), head)
    : design.fail(world, error as Error);
}
