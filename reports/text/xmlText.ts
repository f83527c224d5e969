import { visibleText } from './visibleText';

/**
 * Text that XML 1.0 can hold, also in a CDATA section: characters it forbids are marked, and `]]>` is parted by a
 * blank.
 */
export const xmlText = (text: string): string => visibleText(text).replace(/\]\]>/g, ']] >');
