import type { MalformedId } from '../types';

/**
 * Text that is no UUID, first the text that a server may take for a real one. Other spellings of a real one (capitals,
 * braces, no hyphens) are left out, because a server may accept them.
 */
export function malformedUuids(real: string | undefined): MalformedId[] {
  return [
    ...(real === undefined
      ? []
      : [
          { what: 'a real id and a letter', segment: `${real}a`, tier: 'quick' } as const,
          { what: 'the first part of a real id', segment: real.slice(0, 8), tier: 'quick' } as const,
        ]),
    { what: 'a word', segment: 'not-a-uuid', tier: 'quick' },
    ...(real === undefined
      ? []
      : [{ what: 'a real id without its last character', segment: real.slice(0, -1), tier: 'standard' } as const]),
    {
      what: 'a UUID with a letter that is no digit',
      segment: '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f1g',
      tier: 'standard',
    },
    { what: 'a number', segment: '7', tier: 'standard' },
  ];
}
