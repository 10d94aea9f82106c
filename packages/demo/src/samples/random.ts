/** 32 bits of a text, FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/**
 * A number in [0, 1) that depends on nothing but its arguments, so that any minute can be computed without those
 * before it. The mixer is that of Mulberry32.
 */
export function randomAt(seed: string, index: number): number {
  let value = (hash(seed) + Math.imul(index, 0x6d2b79f5)) | 0;
  value = Math.imul(value ^ (value >>> 15), value | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
}
