import { shownBody } from '../../facts/shownBody';
import { shortLine } from '../../text/shortLine';

interface MessageProps {
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: number;
  /** Characters of the body to show. */
  readonly limit: number;
}

/** Headers and body of one direction, capped, as text. */
export const Message = ({ title, headers, body, bytes, limit }: MessageProps) => {
  const names = Object.entries(headers);
  const shown = shownBody(body, bytes, limit);
  const lines = names.slice(0, 30).map(([name, value]) => `${shortLine(name, 100)}: ${shortLine(value, 300)}`);
  if (names.length > 30) lines.push(`… and ${names.length - 30} more`);
  return (
    <div class="message">
      <p class="message-head">
        <b>{title}</b> <span class="quiet">{shown.text === '' && bytes === 0 ? 'no body' : shown.size}</span>
      </p>
      {lines.length > 0 && <pre class="headers">{lines.join('\n')}</pre>}
      {shown.text !== '' && (
        <pre class="body" tabIndex={0}>
          {shown.text}
        </pre>
      )}
    </div>
  );
};
