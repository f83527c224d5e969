/** "70 characters", "1 character". */
export const inCharacters = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
