import { z } from 'zod';
import type { SourceContainer } from './container.ts';
import { MediaFailed, UnplayableRecording } from './errors.ts';
import { fileUrl, inputOptions, type Tool, type ToolRun } from './ffmpeg-tool.ts';
import { commonGaps, type Gap, GapFinder } from './gaps.ts';

export type VideoTrack = {
  index: number;
  codec: string;
  width: number;
  height: number;
  turned: boolean;
  setup: string;
};
export type AudioTrack = { index: number; codec: string; sampleRate: number; channels: number; setup: string };

/** What a file declares. `setup` is a digest of the decoder's initial data: equal ones can share a file. */
export type Probe = { video: VideoTrack | null; audio: AudioTrack | null; durationMs: number | null };

const Shape = z.object({
  streams: z
    .array(
      z.object({
        index: z.number(),
        codec_type: z.string().optional(),
        codec_name: z.string().optional(),
        width: z.number().optional(),
        height: z.number().optional(),
        sample_rate: z.string().optional(),
        channels: z.number().optional(),
        extradata_hash: z.string().optional(),
        disposition: z.object({ attached_pic: z.number().optional() }).optional(),
        side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
      }),
    )
    .default([]),
  format: z.object({ duration: z.string().optional() }).optional(),
});

/** Reads the header with a forced demuxer. Throws `UnplayableRecording` when it cannot. */
export async function probeHeader(tool: Tool, path: string, source: SourceContainer, run: ToolRun): Promise<Probe> {
  let text = '';
  const fields = [
    'stream=index,codec_type,codec_name,width,height,sample_rate,channels,extradata_hash',
    'stream_disposition=attached_pic',
    'stream_side_data=rotation',
    'format=duration',
  ].join(':');
  const args = [...inputOptions(source), '-show_data_hash', 'sha256', '-show_entries', fields, '-of', 'json'];
  const onOutput = (bytes: Buffer) => {
    text += bytes.toString();
    if (text.length > 1_000_000) throw new UnplayableRecording('unreadable', 'the header is too large');
  };
  const result = await tool.ffprobe([...args, fileUrl(path)], { ...run, onOutput });
  if (result.timedOut) throw new MediaFailed('ffprobe took too long');
  if (result.code !== 0) throw new UnplayableRecording('unreadable', result.stderr.trim().slice(0, 300));
  const { streams, format } = Shape.parse(JSON.parse(text));

  // A cover picture is a video stream to ffmpeg; it is no picture of a person, and must not come along.
  const film = streams.find((s) => s.codec_type === 'video' && s.disposition?.attached_pic !== 1 && (s.width ?? 0) > 0);
  const sound = streams.find((s) => s.codec_type === 'audio' && (s.channels ?? 0) > 0);
  const seconds = Number(format?.duration);
  return {
    video: film
      ? {
          index: film.index,
          codec: film.codec_name ?? 'unknown',
          width: film.width ?? 0,
          height: film.height ?? 0,
          turned: (film.side_data_list ?? []).some(({ rotation }) => Math.abs(rotation ?? 0) % 180 === 90),
          setup: film.extradata_hash ?? '',
        }
      : null,
    audio: sound
      ? {
          index: sound.index,
          codec: sound.codec_name ?? 'unknown',
          sampleRate: Number(sound.sample_rate) || 48_000,
          channels: sound.channels ?? 1,
          setup: sound.extradata_hash ?? '',
        }
      : null,
    durationMs: Number.isFinite(seconds) ? Math.round(seconds * 1000) : null,
  };
}

/** What the packets say, which a header may contradict. Times in seconds; `last` of all packets, `gaps` where no track has any. */
export type Packets = {
  pictures: number;
  lastPicture: number;
  sounds: number;
  errors: number;
  last: number;
  gaps: readonly Gap[];
};

/** Reads a file from its first packet to its last, without decoding. */
export async function readPackets(
  tool: Tool,
  path: string,
  source: SourceContainer,
  probe: Probe,
  run: ToolRun,
): Promise<Packets> {
  const packets: Packets = { pictures: 0, lastPicture: 0, sounds: 0, errors: 0, last: 0, gaps: [] };
  const [pictures, sounds] = [new GapFinder(), new GapFinder()];
  let rest = '';
  const onOutput = (bytes: Buffer) => {
    const lines = (rest + bytes.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) count(line);
  };
  const count = (line: string) => {
    const [stream, time] = line.split(',');
    const seconds = Number(time);
    if (Number(stream) === probe.audio?.index) {
      packets.sounds += 1;
      if (Number.isFinite(seconds)) sounds.add(seconds);
    }
    if (Number(stream) !== probe.video?.index) return;
    packets.pictures += 1;
    if (Number.isFinite(seconds)) pictures.add(seconds);
  };
  const args = [...inputOptions(source), '-show_entries', 'packet=stream_index,pts_time', '-of', 'csv=p=0'];
  const result = await tool.ffprobe([...args, fileUrl(path)], { ...run, onOutput });
  if (result.timedOut) throw new MediaFailed('ffprobe took too long');
  packets.lastPicture = pictures.last;
  packets.last = Math.max(pictures.last, sounds.last);
  packets.gaps = commonGaps([pictures.gaps, sounds.gaps]);
  packets.errors = result.stderr.split('\n').filter((line) => line.includes('[error]')).length;
  return packets;
}
