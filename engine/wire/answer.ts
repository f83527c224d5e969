import type { Operation, ResponseShape } from '../../contract/types';
import type { Exchange } from '../../model/exchange';
import type { Json } from '../../model/json';
import type { Answer, AnswerClass } from '../language/history';
import { itemsIn } from '../language/items';

const jsonType = /^application\/(?:[\w.+-]+\+)?json(?:$|[\s;])/i;

/**
 * Statuses below 500 that do not say "I understood and will not": proxies, rate limits, time, authentication of the
 * whole run.
 */
const notARefusal = new Set([401, 407, 408, 423, 425]);

/** What a status amounts to. A 401 is a refusal only where credentials are what is tried. */
export function classOf(status: number, credentialsTried: boolean): AnswerClass {
  if (status >= 200 && status < 300) return 'accepted';
  if (status === 429 || (status >= 502 && status <= 504)) return 'unavailable';
  if (status >= 500) return 'server-error';
  if (status === 401 && credentialsTried) return 'refused';
  return status >= 400 && !notARefusal.has(status) ? 'refused' : 'other';
}

/** Reads an exchange by the operation's documented response. */
export function readAnswer(exchange: Exchange, operation: Pick<Operation, 'response'> | null): Answer {
  if (exchange.outcome.kind === 'lost')
    return { class: 'lost', status: null, body: undefined, items: [], violations: [] };
  const { status, body: text, headers } = exchange.outcome.response;
  const body = parse(text);
  const kind = classOf(status, exchange.request.credential !== 'main');
  const violations =
    kind === 'accepted' && operation ? violationsOf(body, text, headers['content-type'], operation.response) : [];
  const items = operation && body !== undefined ? itemsIn(body, operation.response.items) : [];
  return { class: kind, status, body, items: kind === 'accepted' ? items : [], violations };
}

function violationsOf(
  body: Json | undefined,
  text: string,
  contentType: string | undefined,
  shape: ResponseShape,
): Answer['violations'] {
  if (shape.holds === 'nothing') return [];
  if (body === undefined) {
    const came = text === '' ? 'no body' : `a body that is not JSON: ${text.slice(0, 60)}`;
    return [{ keyword: 'json', at: '', message: `expected JSON, got ${came}` }];
  }
  const media =
    shape.mediaType !== undefined && !jsonType.test(contentType ?? '')
      ? [
          {
            keyword: 'media-type',
            at: '',
            message: `expected a JSON media type, got ${contentType ?? 'no content-type'}`,
          },
        ]
      : [];
  return [...media, ...shape.validate(body)];
}

function parse(text: string): Json | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Not JSON, or nested too deeply to parse: both are "no JSON" to every reader of the answer.
    return undefined;
  }
}
