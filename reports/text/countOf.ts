/** `1 rule`, `3 rules`, `2 cases were`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
