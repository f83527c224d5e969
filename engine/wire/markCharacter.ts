const characters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * The letter or digit that stands for a mark where a text is too short for it. Spread over the alphabet by the whole
 * mark, so that two runs seldom use the same.
 */
export const characterOf = (mark: string): string =>
  characters.charAt([...mark].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % characters.length);

/**
 * The same, but one that no role is called by. `used`: what stands for other marks of the run; `names`: what the roles
 * are called. Names that differ in case or in white space around them may be one to a server, and a server may keep the
 * names of deleted roles. Where all characters are used up, one that no role has now; where there is none, the mark's
 * own.
 */
export function freeCharacter(mark: string, used: readonly string[], names: readonly string[]): string {
  const own = characters.indexOf(characterOf(mark));
  const inTurn = [...characters.slice(own), ...characters.slice(0, own)];
  const present = new Set(names.map(folded));
  const former = new Set(used.map(folded));
  const isFree = (one: string): boolean => !present.has(folded(one));
  return inTurn.find((one) => isFree(one) && !former.has(folded(one))) ?? inTurn.find(isFree) ?? characterOf(mark);
}

const folded = (name: string): string => name.trim().toLowerCase();
