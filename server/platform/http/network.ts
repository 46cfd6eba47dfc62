import { isIP } from 'node:net';

/**
 * Whose address it is, for counting: an IPv4 address itself; of an IPv6 address the first 64 bits, since whoever has one of these
 * has them all (RFC 6177). An IPv4 address written as IPv6 counts as what it is.
 */
export function network(ip: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (isIP(ip) !== 6 || mapped) return mapped ?? ip;
  const [before = [], after] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const missing = after ? 8 - before.length - after.length : 0;
  const groups = [...before, ...new Array<string>(Math.max(0, missing)).fill('0'), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
