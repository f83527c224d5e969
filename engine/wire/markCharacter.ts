const characters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * The letter or digit that stands for a mark where a text is too short for it. Spread over the alphabet by the whole
 * mark, so that two runs seldom use the same.
 */
export const characterOf = (mark: string): string =>
  characters.charAt([...mark].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % characters.length);

/**
 * The same, but one that no role is called by: `names` are those that there are, `used` what the run has given to
 * marks, which
 * is added to. Names that differ in case or in white space around them may be one to a server, and it may keep those of
 * deleted
 * roles. Where all are used up, one that no role has now; where there is none, the mark's own.
 */
export function freeCharacter(mark: string, used: Map<string, string>, names: readonly string[]): string {
  const known = used.get(mark);
  if (known !== undefined) return known;
  const own = characters.indexOf(characterOf(mark));
  const inTurn = [...characters.slice(own), ...characters.slice(0, own)];
  const present = new Set(names.map(folded));
  const former = new Set([...used.values()].map(folded));
  const isFree = (one: string): boolean => !present.has(folded(one));
  const found =
    inTurn.find((one) => isFree(one) && !former.has(folded(one))) ?? inTurn.find(isFree) ?? characterOf(mark);
  used.set(mark, found);
  return found;
}

const folded = (name: string): string => name.trim().toLowerCase();
