import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
/** CBOR (RFC 8949), as much of it as a passkey needs. */
function cbor(value: number | string | Buffer | Map<unknown, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([k, v]) => [cbor(k as number), cbor(v as number)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

/** A passkey as a browser would make it (WebAuthn Level 3, ES256, no attestation), for `http://localhost:3000`. */
export function createPasskey(options: { challenge: string; rp: { id: string } }, origin = 'http://localhost:3000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const raw = sha256(x).subarray(0, 16);
  const id = raw.toString('base64url');
  const client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));
  const data = (flags: number, more: Buffer = Buffer.alloc(0)) =>
    Buffer.concat([sha256(options.rp.id), Buffer.from([flags]), Buffer.alloc(4), more]);
  const cose = new Map<number, number | Buffer>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, raw.length]), raw, cbor(cose)]);
  const attestation = cbor(
    new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data(0x45, attested)],
    ]),
  );
  const credential = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  return {
    registration: {
      ...credential,
      response: {
        clientDataJSON: client('create', options.challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    },
    /** `verified`: a finger, a face or a PIN was asked for. */
    assertion(challenge: string, { verified }: { verified: boolean }) {
      const clientData = client('get', challenge);
      const authenticatorData = data(verified ? 0x05 : 0x01);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
      return {
        ...credential,
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}
