/** A random-looking UUID of version 4, the same for the same seed. */
export function uuidOf(seed: number): string {
  const hex = [0, 1, 2, 3].map((part) => mixed(seed, part).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

// The output function of splitmix32: neighbouring seeds give unlike values.
function mixed(seed: number, part: number): number {
  let bits = (Math.trunc(seed) + Math.imul(part + 1, 0x9e3779b9)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
