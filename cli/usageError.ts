/** Something the user can mend: one clear line, exit code 2. */
export class UsageError extends Error {}

/** The message of a file system error in words; null for an error of another kind. */
export function fileProblem(error: unknown): string | null {
  const { code, syscall, path } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<NodeJS.ErrnoException>;
  if (
    code === undefined ||
    syscall === undefined ||
    !/^(open|mkdir|write|rename|unlink|rm|ftruncate|truncate|close|stat|lstat|read|scandir|access|copyfile)$/.test(
      syscall,
    )
  )
    return null;
  return `${path ?? 'a file of the report'}: ${words.get(code) ?? code}`;
}

const words = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left on the device'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EEXIST', 'there is a file of that name, not a folder'],
  ['EISDIR', 'there is a folder of that name, not a file'],
  ['ENOENT', 'there is no such file or folder'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENAMETOOLONG', 'the name is too long'],
]);
