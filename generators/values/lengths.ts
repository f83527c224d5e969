/** The length of text as JSON Schema counts it: in code points. */
export const countCodePoints = (text: string): number => [...text].length;

/** "70 characters", "1 character". */
export const inCharacters = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
