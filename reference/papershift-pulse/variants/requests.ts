import { alternatives, variant } from './notation';

/** What is taken of a request. */
export const requestVariants = [
  variant('forbidden-attributes-refused', 'account_id, discarded_at and role_type are refused instead of ignored.'),
  variant('unknown-attributes-refused', 'Attributes that no role has are refused instead of ignored.'),
  variant('client-ids-refused', 'A create that chooses its id is refused instead of given another.'),
  ...alternatives(
    variant('update-needs-name', 'An update without a name is refused.'),
    variant('update-replaces-name', 'An update without a name gives the role the name "Role".'),
  ),
  variant(
    'update-replaces-default',
    'An update without default makes a default role an ordinary one while another remains.',
  ),
  ...alternatives(
    variant('scope-later-ignored', 'Another scope in an update is ignored instead of refused.'),
    variant('scope-later-refused', 'Any scope in an update is refused, the present one too.'),
  ),
  variant('json-accepted', 'Bodies of application/json are accepted too.'),
];

/** How names are stored, counted and compared. */
export const nameVariants = [
  ...alternatives(
    variant('names-unique', 'No two live roles share a name.'),
    variant('names-unique-for-ever', 'No two roles share a name, removed ones included.'),
  ),
  variant('blank-name-refused', 'A name of white space alone is refused.'),
  variant('names-trimmed', 'White space around a name is removed.'),
  variant('names-nfc', 'Names are stored in Unicode NFC.'),
  ...alternatives(
    variant('length-utf16', 'The length of a name counts UTF-16 units.'),
    variant('length-graphemes', 'The length of a name counts what a reader sees as characters.'),
  ),
  variant('control-characters-refused', 'Names with control characters or half surrogate pairs are refused.'),
  variant('astral-refused', 'Names with astral characters are refused.'),
  variant('markup-refused', 'Names with angle brackets are refused.'),
];
