import type { Quality } from './formats.ts';
import type { MediaKind } from './types.ts';

/**
 * Why there is no picture or sound, told apart by what the person can do: allow it, plug one in, close the other
 * program, use https, open the link in a real browser.
 */
export type DeviceProblem = 'denied' | 'none' | 'busy' | 'insecure' | 'in-app-browser' | 'other';

export type OpenResult = { readonly stream: MediaStream } | { readonly problem: DeviceProblem };

export interface DeviceChoice {
  readonly kind: MediaKind;
  readonly cameraId?: string | undefined;
  readonly microphoneId?: string | undefined;
  readonly quality?: Quality;
}

/** What the mapping needs to know of the browser; injected in tests. */
export interface DeviceSurroundings {
  readonly secure: boolean;
  readonly userAgent: string;
  readonly media: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
}

const here = (): DeviceSurroundings => ({
  secure: globalThis.isSecureContext,
  userAgent: navigator.userAgent,
  media: navigator.mediaDevices,
});

/**
 * Opens microphone and, for video, camera. Asks the person where the browser does; never throws.
 * A remembered device that is gone gives way to any other.
 */
export async function openDevices(choice: DeviceChoice, where: DeviceSurroundings = here()): Promise<OpenResult> {
  const { media } = where;
  if (!media) return { problem: where.secure ? missingMedia(where) : 'insecure' };
  try {
    return { stream: await media.getUserMedia(constraintsFor(choice)) };
  } catch (error) {
    const chosen = choice.cameraId !== undefined || choice.microphoneId !== undefined;
    const name = nameOf(error);
    if (chosen && (name === 'OverconstrainedError' || name === 'NotFoundError')) {
      return openDevices({ kind: choice.kind, ...(choice.quality && { quality: choice.quality }) }, where);
    }
    return { problem: problemOf(error, where) };
  }
}

/** The constraints asked for: all of them ideals, so that an odd camera is better than none. */
export function constraintsFor(choice: DeviceChoice): MediaStreamConstraints {
  const [width, height] = choice.quality === 'low' ? [640, 360] : [1280, 720];
  return {
    audio: {
      channelCount: { ideal: 1 },
      echoCancellation: { ideal: true },
      noiseSuppression: { ideal: true },
      autoGainControl: { ideal: true },
      ...(choice.microphoneId !== undefined && { deviceId: { exact: choice.microphoneId } }),
    },
    video: choice.kind === 'video' && {
      width: { ideal: width },
      height: { ideal: height },
      frameRate: { ideal: 30, max: 30 },
      ...(choice.cameraId === undefined ? { facingMode: { ideal: 'user' } } : { deviceId: { exact: choice.cameraId } }),
    },
  };
}

/** Maps what `getUserMedia` throws, today's names and those of older browsers. */
export function problemOf(error: unknown, where: Pick<DeviceSurroundings, 'secure' | 'userAgent'>): DeviceProblem {
  if (!where.secure) return 'insecure';
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      // Mail and social apps refuse for their own reasons, and no setting of the person's changes that.
      return inApp(where.userAgent) ? 'in-app-browser' : 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'AbortError':
      return inApp(where.userAgent) ? 'in-app-browser' : 'busy';
    case 'NotReadableError':
    case 'TrackStartError':
      return 'busy';
    default:
      return 'other';
  }
}

export interface DeviceList {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

/** Devices to choose from; names are empty until the person has allowed access once. Never throws. */
export async function listDevices(media: DeviceSurroundings['media'] = here().media): Promise<DeviceList> {
  const all = (await media?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind) => all.filter((device) => device.kind === kind);
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') };
}

/**
 * What a stream is heard and seen by, as the browser calls it. A default device that is switched in the system's settings changes its
 * name under a track that lives on.
 */
export function heard(stream: MediaStream): { all: string; changedFrom(before: string): string | null } {
  const labels = stream.getTracks().map((track) => track.label ?? '');
  return {
    all: labels.join('\n'),
    changedFrom(before) {
      const known = before.split('\n');
      return labels.find((label) => label !== '' && !known.includes(label)) ?? null;
    },
  };
}

/** Calls `task` when a device is plugged in or out; returns the way to stop that. */
export function onDevicesChanged(task: () => void): () => void {
  const media = globalThis.navigator?.mediaDevices;
  media?.addEventListener('devicechange', task);
  return () => media?.removeEventListener('devicechange', task);
}

/** Black instead of the camera's picture, or the picture again; what records the stream goes on either way. */
export function showPicture(stream: MediaStream | null, shown: boolean): void {
  for (const track of stream?.getTracks() ?? []) if (track.kind === 'video') track.enabled = shown;
}

/** Ends every track, so that the camera's light goes out. */
export function closeStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
const missingMedia = (where: DeviceSurroundings): DeviceProblem =>
  inApp(where.userAgent) ? 'in-app-browser' : 'other';

/** Browsers inside other apps: their own tokens, Android's `; wv)`, and iOS web views, which lack `Safari/`. */
function inApp(userAgent: string): boolean {
  const named = /FBA[NV]|Instagram|LinkedInApp|MicroMessenger|Snapchat|Line\/|GSA\/|Teams\/|; wv\)/.test(userAgent);
  return named || (/iPhone|iPad/.test(userAgent) && !/Safari\//.test(userAgent));
}
