/** An element as the tests look at it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly ReadElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  inside: OpenElement[];
  text: string;
}

const TOKEN = /<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#xA': '\n',
  '#x9': '\t',
  '#xD': '\r',
};

/** All elements of an XML text in document order. A strict reader for tests: what is not well formed throws. */
export function elementsOf(xml: string): ReadElement[] {
  const found: OpenElement[] = [];
  const open: OpenElement[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new SyntaxError(`not well formed: ${xml.slice(at, at + 80)}`);
    const [, cdata, closed, opened, attributes = '', empty, text] = match;
    const parent = open.at(-1);
    if (opened !== undefined) {
      const element: OpenElement = { name: opened, attributes: attributesOf(attributes), inside: [], text: '' };
      parent?.inside.push(element);
      found.push(element);
      if (empty === '') open.push(element);
    } else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new SyntaxError(`</${closed}> closes another element`);
    } else if (parent !== undefined) parent.text += cdata ?? plain((text ?? '').trim());
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)?.name}> is not closed`);
  return found;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', plain(value ?? '')]),
  );

const plain = (text: string): string =>
  text.replace(/&([^;\s]*);?/g, (all, name: string) => {
    const value = ENTITIES[name];
    if (value === undefined || !all.endsWith(';')) throw new SyntaxError(`unknown entity ${all}`);
    return value;
  });
