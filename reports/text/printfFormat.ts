/** A quoted format from which `printf` writes exactly these characters in UTF-8; it is plain ASCII itself. */
export function printfFormat(text: string): string {
  let format = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCharCode(byte);
    if (character === '%') format += '%%';
    else if (character === '\\') format += '\\\\';
    else if (byte < 0x20 || byte > 0x7e || character === "'") format += `\\${byte.toString(8).padStart(3, '0')}`;
    else format += character;
  }
  return `'${format}'`;
}
