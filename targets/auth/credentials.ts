import type { Credential } from '../../model/exchange';
import type { Carrier } from './carrier';
import { nearToken } from './nearToken';
import { lengthenedToken, recasedToken, shortenedToken } from './tokensLike';

/** The headers that carry a credential. Without a main secret the nearly right ones are the wrong one. */
export function headersFor(credential: Credential, carrier: Carrier): Readonly<Record<string, string>> {
  const { main, limited, wrong, empty, opaque, present } = carrier;
  const like = (change: (secret: string) => string): Readonly<Record<string, string>> =>
    present(main === undefined ? wrong : change(main));
  switch (credential) {
    case 'main':
      return main === undefined ? {} : present(main);
    case 'limited':
      if (limited === undefined) throw new Error('a request wants the limited token, and none is configured');
      return present(limited);
    case 'none':
      return {};
    case 'wrong':
      return present(wrong);
    case 'near':
      return like(nearToken);
    case 'shortened':
      return like(opaque ? nearToken : shortenedToken);
    case 'lengthened':
      return like(opaque ? nearToken : lengthenedToken);
    case 'recased':
      return like(opaque ? nearToken : recasedToken);
    case 'empty':
      return present(empty);
  }
}
