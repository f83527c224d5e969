/** A line of a page that a reader would type. */
export interface Snippet {
  /** The line of the page, counted from 1. */
  readonly line: number;
  /** One command, without prompt and comment. */
  readonly command: string;
  /** Why it is not run: what `<!-- not run: REASON -->` above its block says; null where it is. */
  readonly notRun: string | null;
}

const COMMAND = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|rolecall|export|\.ci\/\w+)(?= |$)/;

/**
 * The commands of a Markdown page: lines of indented blocks and of blocks fenced as `sh` that begin with a program that
 * the docs speak of. `a && b` is two commands.
 */
export function commandsIn(markdown: string): Snippet[] {
  const found: Snippet[] = [];
  let fence: 'shell' | 'other' | null = null;
  let notRun: string | null = null;
  for (const [index, text] of markdown.split('\n').entries()) {
    const opened = /^```(\w*)/.exec(text);
    if (opened) fence = fence !== null ? null : /^(sh|bash|console)$/.test(opened[1] ?? '') ? 'shell' : 'other';
    else if (fence === null) {
      notRun = /^<!-- not run: (.*) -->$/.exec(text)?.[1] ?? (/^\S/.test(text) ? null : notRun);
    }
    const code = fence === 'shell' ? text : fence === null ? (/^ {4}(\S.*)$/.exec(text)?.[1] ?? '') : '';
    const typed = withoutComment(code.replace(/^\$ /, ''));
    if (!COMMAND.test(typed)) continue;
    found.push(...typed.split(' && ').map((command) => ({ line: index + 1, command: command.trim(), notRun })));
  }
  return found;
}

const withoutComment = (line: string): string => line.replace(/\s+# .*$/, '');

/** The words of a command as a shell reads them: quotes group, and what goes into a file is left out. */
export const wordsOf = (command: string): string[] =>
  [...command.replace(/\s+>>?\s*\S+\s*$/, '').matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(
      /'([^']*)'|"([^"]*)"/g,
      (_, single: string | undefined, double: string | undefined) => single ?? double ?? '',
    ),
  );
