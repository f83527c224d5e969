/** A stable element id for a rule or a finding: the same id always gives the same anchor. */
export const anchorOf = (kind: 'rule' | 'finding', id: string): string =>
  `${kind}-${id.replace(/[^\w.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`)}`;
