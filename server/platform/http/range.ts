export type Range = { start: number; end: number };

/**
 * The bytes that a Range header asks for, both ends included (RFC 9110 §14). `all` where there is none, or one that a server
 * may ignore: another unit, several ranges, nonsense. `none` where it lies outside: the answer is 416.
 * @param size of the whole, in bytes
 */
export function rangeOf(header: string | undefined, size: number): Range | 'all' | 'none' {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return 'all';
  if (from === '') {
    const last = Number(to);
    return last === 0 || size === 0 ? 'none' : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return 'all';
  return start >= size ? 'none' : { start, end };
}
