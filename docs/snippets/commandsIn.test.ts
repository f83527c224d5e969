import { commandsIn, wordsOf } from './commandsIn';

const page = `
Text with \`npm test\` in it.

    npm ci && npm test    # a comment
    export ROLECALL_TOKEN=...
    ROLECALL_URL=x npx jest suites
    const js = 1;

<!-- not run: needs a vendor -->

    rolecall run x --url https://vendor.test

Prose ends the mark.

    rolecall list

\`\`\`sh
$ rolecall explain 'a b' "c" >> file.txt
\`\`\`

\`\`\`yaml
npm: no command
\`\`\`
`;

test('the commands of a page, each with its line', () => {
  expect(commandsIn(page).map(({ line, command, notRun }) => [line, command, notRun])).toEqual([
    [4, 'npm ci', null],
    [4, 'npm test', null],
    [5, 'export ROLECALL_TOKEN=...', null],
    [6, 'ROLECALL_URL=x npx jest suites', null],
    [11, 'rolecall run x --url https://vendor.test', 'needs a vendor'],
    [15, 'rolecall list', null],
    [18, `rolecall explain 'a b' "c" >> file.txt`, null],
  ]);
});

test('words are those of a shell', () => {
  expect(wordsOf(`rolecall explain 'a b' "c" d'e' >> file.txt`)).toEqual(['rolecall', 'explain', 'a b', 'c', 'de']);
});
