/** The first `limit` items joined, and how many more there are: `a, b and 3 more`. */
export const listed = (items: readonly string[], limit: number, joint = ', '): string =>
  items.length <= limit ? items.join(joint) : `${items.slice(0, limit).join(joint)} and ${items.length - limit} more`;
