import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command';
import type { Answered } from '../relay';
import { openSandbox } from '../sandbox';
import type { Scenario } from '../scenario';
import { contracts, tried } from '../scenario';

type Encoding = readonly [name: string, write: (token: string) => string];

const hex4 = (code: number): string => code.toString(16).padStart(4, '0');
const each = (token: string, form: (code: number) => string): string =>
  [...token].map((character) => form(character.codePointAt(0) ?? 0)).join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const percent = (token: string): string =>
  [...Buffer.from(token)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Ways in which a server may answer a token back. */
const encodings: readonly Encoding[] = [
  ['plain', (token) => token],
  ['capitals', (token) => token.toUpperCase()],
  ['small letters', (token) => token.toLowerCase()],
  ['percent', encodeURIComponent],
  ['every byte percent', percent],
  ['every byte percent, capitals', (token) => percent(token).toUpperCase()],
  ['twice JSON', (token) => JSON.stringify(JSON.stringify(token))],
  ['\\u', (token) => each(token, (code) => `\\u${hex4(code)}`)],
  ['\\u, capitals', (token) => each(token, (code) => `\\u${hex4(code).toUpperCase()}`)],
  ['\\/', (token) => token.replace(/\//g, '\\/')],
  ['HTML, decimal', (token) => each(token, (code) => `&#${String(code)};`)],
  ['HTML, hexadecimal', (token) => each(token, (code) => `&#x${code.toString(16)};`)],
  ['HTML, hexadecimal capitals', (token) => each(token, (code) => `&#X${code.toString(16).toUpperCase()};`)],
  ['base64', base64],
  ['base64 without padding', (token) => base64(token).replace(/=+$/, '')],
  ['base64url', (token) => Buffer.from(token).toString('base64url')],
  ['base64 with its scheme', (token) => base64(`Bearer ${token}`)],
  ['base64 behind a user', (token) => base64(`user:${token}`)],
  ['base64 within JSON', (token) => base64(JSON.stringify({ token }))],
  ['hex', (token) => Buffer.from(token).toString('hex')],
  ['hex, capitals', (token) => Buffer.from(token).toString('hex').toUpperCase()],
];

export const secrets: Scenario = {
  name: 'tokens in answers',
  about: `no byte written holds a token, in ${String(encodings.length)} encodings`,
  times: contracts.length,
  once: async (turn) => {
    const echo: { token: string } = { token: '' };
    const bent = (answer: Answered): Answered => {
      if (!answer.body.startsWith('{') || answer.status >= 300)
        return { ...answer, headers: echoes(answer.headers, echo.token) };
      const told = encodings.map(([name, write]) => `${JSON.stringify(name)}:${JSON.stringify(write(echo.token))}`);
      const rest = answer.body.slice(1);
      return { ...answer, body: `{"seen":{${told.join(',')}}${rest.trim() === '}' ? '' : ','}${rest}` };
    };
    const sandbox = await openSandbox({
      contract: contracts[turn % contracts.length] ?? '',
      existing: 3,
      fateOf: () => ({ do: 'pass', bent }),
    });
    try {
      echo.token = sandbox.env['ROLECALL_TOKEN'] ?? '';
      const ended = await run([...sandbox.args, '--profile', 'quick'], sandbox.env);
      const texts = [
        ...filesBelow(sandbox.out).map((file) => [file, readFileSync(file, 'latin1')] as const),
        ['terminal', ended.text] as const,
      ];
      const wrong = texts.flatMap(([file, text]) =>
        encodings.filter(([, write]) => text.includes(write(echo.token))).map(([name]) => `${file}: ${name}`),
      );
      return tried([...new Set(wrong)], `${String(texts.length)} files`);
    } finally {
      await sandbox.close();
    }
  },
};

const echoes = (headers: Answered['headers'], token: string): Answered['headers'] => ({
  ...headers,
  'x-echo': `${token} ${base64(`Bearer ${token}`)}`,
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
