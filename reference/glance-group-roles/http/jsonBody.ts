import type { FastifyInstance } from 'fastify';
import type { Context } from '../world';
import { Refusal } from './reasons';

/** An object in the text that has the same plain key twice on one level. */
const DUPLICATE_KEY = /\{(?:[^{}]*,)?\s*"(\w+)"\s*:[^{}]*"\1"\s*:/;

const isSingle = (url: string): boolean => /\/roles\/\d+$/.test(url);

function parse(ctx: Context, text: string, url: string): unknown {
  if (DUPLICATE_KEY.test(text)) {
    if (ctx.fault('duplicate-keys-500')) throw new Error('A key stands twice.');
    if (ctx.variant('duplicate-keys-refused')) throw new Refusal('malformed', 'a key stands twice');
  }
  try {
    return JSON.parse(
      ctx.fault('trailing-text-ignored')
        ? text.slice(0, Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1)
        : text,
    );
  } catch {
    if (ctx.fault('malformed-ignored')) return isSingle(url) ? {} : [];
    throw new Refusal('malformed', 'the body is no JSON');
  }
}

/** Takes JSON bodies, and no others. */
export function takeJson(app: FastifyInstance, ctx: Context): void {
  app.removeAllContentTypeParsers();
  const types = ctx.fault('media-type-ignored') ? ['application/json', '*'] : ['application/json'];
  app.addContentTypeParser(types, { parseAs: 'string' }, (request, text, done) => {
    try {
      done(null, parse(ctx, String(text), request.url));
    } catch (error) {
      done(error instanceof Error ? error : new Error('The body cannot be read.'));
    }
  });
}
