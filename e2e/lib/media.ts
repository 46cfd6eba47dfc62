import { program, run } from './programs.ts';

export interface Measured {
  readonly seconds: number;
  /** dBFS; speech at a desk is about −20, a silent room below −50. */
  readonly meanVolume: number;
  /** How many pictures of ten, taken along the file, differ from the one before. */
  readonly moves: number;
  readonly codecs: string[];
}

/** Decodes a file from end to end and measures what a person would notice. @throws Error where it doesn't decode */
export async function measure(file: string): Promise<Measured> {
  const ffmpeg = program('ffmpeg');
  const probed = await run(program('ffprobe'), [
    ...['-v', 'error', '-show_entries', 'format=duration:stream=codec_name', '-of', 'json', file],
  ]);
  const { format, streams } = JSON.parse(probed.out) as {
    format: { duration: string };
    streams: { codec_name: string }[];
  };
  const seconds = Number(format.duration);
  const broken = await run(ffmpeg, ['-v', 'error', '-i', file, '-fps_mode', 'vfr', '-f', 'null', '-']);
  if (broken.err.trim()) throw new Error(`${file} does not decode: ${broken.err}`);
  const volume = await run(ffmpeg, ['-i', file, '-vn', '-af', 'volumedetect', '-f', 'null', '-']);
  const [, mean] = /mean_volume: (-?[\d.]+) dB/.exec(volume.err) ?? [];
  const pictures = await run(ffmpeg, [
    ...['-v', 'error', '-i', file, '-an', '-vf', `fps=${10 / seconds},scale=64:36`, '-f', 'framemd5', '-'],
  ]);
  const sums = pictures.out
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1));
  return {
    seconds,
    meanVolume: Number(mean ?? Number.NaN),
    moves: sums.filter((sum, at) => at > 0 && sum !== sums[at - 1]).length,
    codecs: streams.map(({ codec_name }) => codec_name),
  };
}
