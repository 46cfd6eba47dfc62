const HOUR_MS = 3600_000;
/** A page that was opened may be watched this long, and up to an hour more. */
const VALID_HOURS = 6;

/** When a signed URL made now expires: the same all through an hour, so that a browser finds in its cache what it loaded a minute ago. */
export const signedExpiry = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / HOUR_MS) + VALID_HOURS + 1) * HOUR_MS);
