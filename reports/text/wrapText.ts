/** Text in lines of at most `width` characters, broken at blanks where there are any, each line behind `indent`. */
export function wrapText(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width - indent.length);
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line) => (indent + line).trimEnd())
    .join('\n');
}

function wrapLine(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((one) => pieces(one, room))) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** A word longer than a line, in pieces that fit. */
function pieces(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const characters = [...word];
  return Array.from({ length: Math.ceil(characters.length / room) }, (_, at) =>
    characters.slice(at * room, (at + 1) * room).join(''),
  );
}
