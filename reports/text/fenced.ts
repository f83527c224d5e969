import { visibleText } from './visibleText';

/** A fenced code block that its content cannot close: the fence is longer than any run of backticks inside. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${visibleText(text)}\n${fence}`;
}
