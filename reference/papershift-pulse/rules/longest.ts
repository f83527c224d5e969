/** The longest name, in characters. */
export const LONGEST_NAME = 50;

export const isTooLong = (name: unknown): boolean => typeof name === 'string' && [...name].length > LONGEST_NAME;
