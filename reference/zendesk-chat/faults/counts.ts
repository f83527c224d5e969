import { sequence } from './notation';

/** How agents are counted. */
export const countFaults = [
  sequence('assigning-not-counted', 'Assigning does not raise members_count.', 3, ['assign.members_count.count']),
  sequence('leaving-not-counted', 'Moving to another role does not lower the members_count of the former.', 4, [
    'assign.members_count.count',
  ]),
  sequence('assigning-again-counts', 'Assigning the role that an agent holds raises members_count.', 4, [
    'assign.members_count.count',
  ]),
  sequence(
    'count-in-show-only',
    'The members_count in list does not follow.',
    3,
    ['assign.members_count.count', 'list.agrees-with-show'],
    { known: { list: (role, created) => ({ ...role, members_count: created.members_count }) } },
  ),
  sequence('count-stops-at-one', 'The members_count of a role does not rise above 1.', 4, [
    'assign.members_count.count',
  ]),
  sequence(
    'update-resets-count',
    'An update sets members_count to 0.',
    4,
    ['assign.members_count.count', 'update.members_count.read-only'],
    {
      merged: ({ role }) => {
        role.members_count = 0;
      },
    },
  ),
];
