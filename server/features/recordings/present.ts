import type { Recording } from '../../../contract/uploads.ts';
import { signedExpiry } from '../../platform/http/signed-expiry.ts';
import type { Platform } from '../../platform/index.ts';
import type { MediaKind } from './media-key.ts';
import { mediaUrl } from './media-url.ts';
import type { RecordingRow } from './tables.ts';

/**
 * A recording with signed URLs. `picture: false` is blind review: sound alone, and nothing that tells of the picture.
 * An answer by voice has no picture for anybody.
 */
export function presentRecording(platform: Platform, row: RecordingRow, { picture }: { picture: boolean }): Recording {
  const expiry = signedExpiry(platform.clock.now());
  const shown = picture && row.mime.startsWith('video/');
  const url = (kind: MediaKind) => {
    const of = { organisation: row.organisation_id, recording: row.id, kind };
    return row.files[kind] ? mediaUrl(platform, of, expiry) : null;
  };
  return {
    id: row.id,
    durationMs: row.duration_ms,
    width: shown ? row.width : null,
    height: shown ? row.height : null,
    mime: shown ? row.mime : (row.files.audio?.mime ?? 'audio/webm'),
    checks: {
      picture: shown ? row.checks.picture : null,
      sound: row.checks.sound,
      loudnessDb: row.checks.loudnessDb,
      decodes: row.checks.decodes,
      elapsedDeltaMs: row.checks.elapsedDeltaMs,
    },
    waveform: row.waveform,
    playbackUrl: shown ? url('playable') : null,
    audioUrl: url('audio'),
    posterUrl: shown ? url('poster') : null,
    urlsExpireAt: expiry.toISOString(),
  };
}
