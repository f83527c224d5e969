import crypto from 'node:crypto';

/** UUIDs that look random and are the same in every run. */
export function countedUuids(): () => crypto.UUID {
  let count = 0;
  return () => {
    count += 1;
    const hex = crypto.createHash('sha256').update(String(count)).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
