/** One line on stderr, told from the report on stdout. */
export const say = (text: string): void => {
  process.stderr.write(`rolecall: ${text}\n`);
};

/** A command on stderr, on a line of its own so that it can be copied. */
export const sayCommand = (command: string): void => {
  process.stderr.write(`${command}\n`);
};

/** Text on stdout. */
export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};
