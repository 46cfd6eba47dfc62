/** Mail providers that people write to most; one letter off is nearly always a slip. */
const providers = [
  ...['gmail.com', 'googlemail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com', 'aol.com', 'proton.me'],
  ...['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'posteo.de', 'mailbox.org'],
];

/**
 * The address that was probably meant: one letter missing, too many, wrong or swapped in a common provider's name.
 *
 * @returns null where nothing looks like a slip. It is a question to the person, never a correction: the domain may exist.
 */
export function likelySlip(email: string): string | null {
  const at = email.trim().lastIndexOf('@');
  const domain = email
    .trim()
    .slice(at + 1)
    .toLowerCase();
  if (at < 1 || providers.includes(domain)) return null;
  const meant = providers.find((one) => isOneOff(domain, one));
  return meant ? `${email.trim().slice(0, at + 1)}${meant}` : null;
}

/** One edit apart: what is the same at the start and at the end leaves one letter, or two that changed places. */
function isOneOff(a: string, b: string): boolean {
  // Short names one letter apart are often other names: gmx.de and gmx.at, web.de and wab.de.
  if (Math.min(a.length, b.length) < 7) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
  return swapped || (left.length <= 1 && right.length <= 1);
}
