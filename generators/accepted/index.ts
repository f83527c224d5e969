/*
 * Values that a field must accept. The classes, by JSON type:
 *
 *   texts.ts        text at the limits of its length and inside them; of the wanted format or pattern
 *   numbers.ts      the integers at the limits and a plain one inside them
 *   freeObjects.ts  objects with free keys: every value under every key, one group alone, the empty object
 *   values.ts       enum, const, booleans, null and arrays; `acceptedValues` lists all classes for one field
 *   covering.ts     whole items: the fewest in which every enum and boolean value of every field occurs
 *
 * acceptableSchema.ts narrows a schema to the values that are certain to be plain; everything here starts from it.
 */
export { acceptedValues } from './values';
export { coveringObjects } from './covering';
export { acceptableSchema } from './acceptableSchema';
