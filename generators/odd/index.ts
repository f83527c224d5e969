/*
 * Valid but odd text. The classes:
 *
 *   texts.ts   astral letters, marks, quotes, markup, other scripts, other white space; `risky`: what many stores lose
 *   astral.ts  text of an exact length outside the Basic Multilingual Plane, which shows the unit of a length
 */
export { oddTexts } from './texts';
export { astralText } from './astral';
