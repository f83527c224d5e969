import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { visibleLine } from '../text/visibleLine';
import { cspHash } from './cspHash';

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** '' for a page without a script. */
  readonly script: string;
  readonly body: ComponentChildren;
}

/** A whole HTML document that loads nothing: its policy allows this one style and this one script, by hash. */
export const renderPage = ({ title, style, script, body }: PageParts): string =>
  `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(style, script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>{visibleLine(title)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {body}
        {script !== '' && <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>,
  )}\n`;

const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${cspHash(style)}`,
    `script-src ${script === '' ? "'none'" : cspHash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
