import type { Answer } from '../../shared/call';
import { crash } from '../../shared/refusal';
import type { World } from '../world';
import type { GroupHead, GroupRoute } from './call';
import { JSON_UTF8 } from './refuse';

/** Answers paths that there are not, and methods that a path does not have. */
export const answerUnknown =
  (basePath: string, routes: readonly GroupRoute[]) =>
  ({ fault, variant }: World, { url }: GroupHead): Answer => {
    const path = url.split('?')[0] ?? '';
    const isPath = routes.some((route) => patternOf(basePath + route.path).test(path));
    if (isPath && fault('unknown-method-ok')) return { status: 200, mediaType: JSON_UTF8, body: { status: 'ok' } };
    if (isPath && fault('unknown-method-500')) crash('no handler');
    if (isPath && variant('unknown-method-405'))
      return {
        status: 405,
        headers: { allow: 'GET, POST, PUT, DELETE' },
        mediaType: JSON_UTF8,
        body: { error: 'no-method', message: 'there is no such method' },
      };
    return { status: 404, mediaType: JSON_UTF8, body: { error: 'no-path', message: 'there is nothing here' } };
  };

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
