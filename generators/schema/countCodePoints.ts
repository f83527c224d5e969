/** The length of text as JSON Schema counts it: in code points. */
export const countCodePoints = (text: string): number => [...text].length;
