import type { ReportedExchange } from '../../../model/results';
import { durationText } from '../../text/durationText';
import { shortLine } from '../../text/shortLine';
import { Message } from './Message';

interface ExchangeEntryProps {
  readonly exchange: ReportedExchange;
  readonly bodyLimit: number;
}

/** One exchange: a line with purpose, request, status and time; headers and bodies folded under it. */
export const ExchangeEntry = ({ exchange, bodyLimit }: ExchangeEntryProps) => {
  const { id, request, response, lost, purpose } = exchange;
  return (
    <details class="exchange">
      <summary>
        <span class={`purpose ${purpose}`}>{purpose}</span>{' '}
        <code>
          {shortLine(request.method, 20)} {shortLine(request.path, 300)}
        </code>{' '}
        <span class="answer">
          <span aria-hidden="true">→ </span>
          {response === null ? `no answer (${shortLine(lost ?? 'lost', 120)})` : response.status}
        </span>{' '}
        <span class="quiet">
          #{id}, at {durationText(exchange.startedMs)}, took {durationText(exchange.durationMs)}
          {exchange.lane > 0 && `, lane ${exchange.lane}`}
          {request.credential !== 'main' && `, credential: ${request.credential}`}
        </span>
      </summary>
      <Message
        title="Request"
        headers={request.headers}
        body={request.body ?? ''}
        bytes={Buffer.byteLength(request.body ?? '')}
        limit={bodyLimit}
      />
      {response !== null && (
        <Message
          title={`Response ${response.status}`}
          headers={response.headers}
          body={response.body}
          bytes={response.bodyBytes}
          limit={bodyLimit}
        />
      )}
    </details>
  );
};
