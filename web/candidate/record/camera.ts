import {
  closeStream,
  type DeviceChoice,
  type MediaKind,
  type OpenResult,
  openDevices,
} from '../../../recorder/index.ts';
import { safeStorage, writeTo } from '../state/keeps.ts';

const key = 'vorab.devices';
type Remembered = Pick<DeviceChoice, 'cameraId' | 'microphoneId'>;

let stream: MediaStream | null = null;
let opening: { asked: string; result: Promise<OpenResult> } | null = null;

export function chosenDevices(): Remembered {
  try {
    return JSON.parse(safeStorage()?.getItem(key) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

/** Remembers a device for the next question and the next visit. The next `openCamera` uses it. */
export function chooseDevice(choice: Remembered): void {
  writeTo(safeStorage(), key, JSON.stringify({ ...chosenDevices(), ...choice }));
  closeCamera();
}

/**
 * Camera and microphone, open from the check until the page closes them, so that nobody is asked for each question.
 * A stream that lost a track is opened anew.
 */
export async function openCamera(kind: MediaKind): Promise<OpenResult> {
  if (stream && fits(stream, kind)) return { stream };
  const asked = JSON.stringify([kind, chosenDevices()]);
  if (opening?.asked === asked) return opening.result;
  closeCamera();
  const result = openDevices({ kind, ...chosenDevices() });
  opening = { asked, result };
  const opened = await result;
  const current = opening?.result === result;
  if (current) opening = null;
  if ('problem' in opened) return opened;
  // Closed, or asked for otherwise, while the browser was still asking the person.
  if (!current) {
    closeStream(opened.stream);
    return { problem: 'other' };
  }
  stream = opened.stream;
  return opened;
}

export function closeCamera(): void {
  closeStream(stream);
  stream = null;
  opening = null;
}

/** For pages that need the camera, when they are left: the next one may need it, too. The address has changed by then. */
export function leaveCamera(): void {
  if (!/^#\/(q\/|check|practice)/.test(location.hash)) closeCamera();
}

const fits = (open: MediaStream, kind: MediaKind): boolean => {
  const live = (tracks: MediaStreamTrack[]) => tracks.some((track) => track.readyState === 'live' && !track.muted);
  return (
    live(open.getAudioTracks()) && (kind === 'video' ? live(open.getVideoTracks()) : open.getVideoTracks().length === 0)
  );
};
