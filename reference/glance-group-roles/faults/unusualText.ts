import type { Fault } from '../../types';
import { FORMS } from '../vocabulary';
import { each } from './rules';

const name = each(FORMS, 'name.read-back');
const description = each(FORMS, 'description.read-back');

/** Text that is changed on its way into the store, or that the server stumbles over. */
export const unusualTextFaults = [
  { name: 'percent-decoded', title: 'Percent signs in a name are decoded as in a URL.', kind: 'unusual', breaks: name },
  { name: 'plus-as-space', title: 'A plus sign in a name becomes a space.', kind: 'unusual', breaks: name },
  { name: 'quotes-lost', title: 'Quotation marks in a description are dropped.', kind: 'unusual', breaks: description },
  { name: 'quotes-doubled', title: 'An apostrophe in a name is doubled.', kind: 'unusual', breaks: name },
  { name: 'backslash-lost', title: 'A backslash in a description is dropped.', kind: 'unusual', breaks: description },
  {
    name: 'astral-replaced',
    title: 'Characters outside the basic plane become question marks.',
    kind: 'unusual',
    breaks: [...name, ...description],
  },
  { name: 'combining-dropped', title: 'Combining marks in a name are dropped.', kind: 'unusual', breaks: name },
  {
    name: 'compatibility-folded',
    title: 'Names are folded to compatibility forms: a ligature becomes two letters.',
    kind: 'unusual',
    breaks: name,
  },
  {
    name: 'direction-marks-dropped',
    title: 'Marks of writing direction in a name are dropped.',
    kind: 'unusual',
    breaks: name,
  },
  { name: 'spaces-collapsed', title: 'Several spaces inside a name become one.', kind: 'unusual', breaks: name },
  { name: 'lines-joined', title: 'Line breaks in a description become spaces.', kind: 'unusual', breaks: description },
  { name: 'markup-stripped', title: 'Markup in a description is removed.', kind: 'unusual', breaks: description },
  { name: 'markup-escaped', title: 'An ampersand in a name is stored as an entity.', kind: 'unusual', breaks: name },
  { name: 'zeros-dropped', title: 'A name of digits loses its leading zeros.', kind: 'unusual', breaks: name },
  {
    name: 'null-word-emptied',
    title: 'The word null as a description is stored as none.',
    kind: 'unusual',
    breaks: description,
  },
  {
    name: 'emoji-500',
    title: 'A name with an emoji gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'nul-500',
    title: 'A NUL character in a description gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'surrogate-cuts',
    title: 'A lone surrogate in a name makes the server drop the connection.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'quote-500',
    title: 'A quotation mark in a name gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'long-text-500',
    title: 'A description of more than four thousand characters gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'duplicate-keys-500',
    title: 'An object with the same key twice gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'proto-setting-500',
    title: 'A setting called __proto__ gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'proto-field-500',
    title: 'A field called constructor gets a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
  {
    name: 'deep-body-500',
    title: 'Deeply nested unknown fields get a server error.',
    kind: 'unusual',
    breaks: each(FORMS, 'no-server-error'),
  },
] as const satisfies readonly Fault[];
