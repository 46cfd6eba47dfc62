/** SHA-256 of `bytes` in base64. Needs a secure context, as the camera does. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/** The value of `Content-Digest` (RFC 9530): a dictionary whose value is a byte sequence between colons. */
export const contentDigest = (base64: string): string => `sha-256=:${base64}:`;
