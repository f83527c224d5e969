import type { PartsOf } from '../word';
import { allowed } from './allowed';
import { answer } from './answer';
import { assumed } from './assumed';
import { form } from './form';
import { id } from './id';
import { items } from './items';
import { plays } from './plays';
import { section } from './section';
import { whole } from './whole';

/** The words at an operation. */
export const OPERATION_WORDS = [plays, form, section, assumed, allowed, items, id, whole, answer] as const;

export type OperationParts = PartsOf<typeof OPERATION_WORDS>;
