import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMedia, findFfmpeg, type Media, MediaFailed, UnplayableRecording } from './index.ts';
import {
  FIXTURES,
  ffmpeg,
  momentsOf,
  mp4Boxes,
  packetHash,
  packetPlace,
  streamsOf,
  temporaryFolder,
  webmFacts,
} from './testing.ts';

const path = await findFfmpeg();

describe.skipIf(path === null)('with ffmpeg (needs ffmpeg and ffprobe on the PATH)', { timeout: 60_000 }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let media: Media;
  const at = (name: string) => join(folder.path, name);

  const picture = (seconds: number, size = '320x240') => [
    '-f',
    'lavfi',
    '-i',
    `testsrc=size=${size}:rate=15:duration=${seconds}`,
  ];
  const tone = (seconds: number) => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}:sample_rate=48000`];
  const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-g', '15'];
  const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '15'];
  const OPUS = ['-c:a', 'libopus'];
  const LIVE = ['-f', 'webm', '-live', '1'];
  const FRAGMENTED = ['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4'];

  beforeAll(async () => {
    folder = await temporaryFolder();
    media = createMedia({ ffmpegPath: path, tmpDir: folder.tmp });
    await ffmpeg(
      ...picture(4),
      ...tone(4),
      ...VP8,
      ...OPUS,
      '-metadata',
      'title=Secret Name',
      ...LIVE,
      at('live.webm'),
    );
    await ffmpeg(...picture(4), ...tone(4), ...H264, '-c:a', 'aac', ...FRAGMENTED, at('fragmented.mp4'));
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  async function finalise(names: string[], elapsedMs: number | null = 4000) {
    const segments = names.map((name) => ({ path: name.includes('/') ? name : at(name), mime: 'video/webm' }));
    const done = await media.finalise({ segments, elapsedMs, outDir: await folder.out() });
    expect(await readdir(folder.tmp)).toEqual([]);
    return done;
  }

  test('a live WebM becomes seekable without encoding anything anew', async () => {
    expect(await webmFacts(at('live.webm'))).toMatchObject({ hasDuration: false, cuePoints: 0 });
    const done = await finalise(['live.webm']);
    expect(done).toMatchObject({
      engine: 'ffmpeg',
      container: 'webm',
      mime: 'video/webm',
      width: 320,
      height: 240,
      hasVideo: true,
      hasAudio: true,
      reencoded: false,
      skipped: [],
      checks: { picture: 'ok', sound: 'ok', decodes: true },
    });
    expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(100);
    expect(done.checks.loudnessDb).toBeCloseTo(-21, 0);
    expect(done.waveform).toHaveLength(200);
    expect(Math.max(...(done.waveform ?? []))).toBeCloseTo(0.125, 1);
    const facts = await webmFacts(done.files.playable);
    expect(facts).toMatchObject({ hasDuration: true, cuesFirst: true, seekHeadNamesCues: true });
    expect(facts.cuePoints).toBeGreaterThanOrEqual(4);
    for (const stream of ['0:v', '0:a']) {
      expect(await packetHash(done.files.playable, stream)).toBe(await packetHash(at('live.webm'), stream));
    }
    expect(await streamsOf(done.files.audio ?? '')).toEqual(['audio,opus']);
    expect(await webmFacts(done.files.audio ?? '')).toMatchObject({ hasDuration: true, cuesFirst: true });
    expect((await readFile(done.files.poster ?? '')).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  test('a fragmented MP4 becomes one whose index comes first', async () => {
    const done = await finalise(['fragmented.mp4']);
    expect(done).toMatchObject({
      container: 'mp4',
      reencoded: false,
      checks: { picture: 'ok', sound: 'ok', decodes: true },
    });
    const boxes = await mp4Boxes(done.files.playable);
    expect(boxes).not.toContain('moof');
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(await packetHash(done.files.playable, '0:a')).toBe(await packetHash(at('fragmented.mp4'), '0:a'));
    expect(await streamsOf(done.files.audio ?? '')).toEqual(['audio,aac']);
  });

  test.for([
    ['chrome-vp8.webm', 'webm'],
    ['chrome-avc.mp4', 'mp4'],
    ['chrome-avc.mkv', 'mp4'],
    ['chrome-audio.webm', 'webm'],
  ] as const)('%s of a real browser becomes %s', async ([name, container]) => {
    const done = await finalise([join(FIXTURES, name)], name === 'chrome-audio.webm' ? 1500 : 2200);
    expect(done).toMatchObject({ container, reencoded: false, checks: { decodes: true } });
    expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(150);
    // Matroska frames H.264 by start codes and MP4 by lengths: the same pictures, other bytes.
    for (const stream of done.hasVideo && !name.endsWith('.mkv') ? ['0:v', '0:a'] : ['0:a']) {
      expect(await packetHash(done.files.playable, stream)).toBe(await packetHash(join(FIXTURES, name), stream));
    }
  });

  test('sound alone and picture alone', async () => {
    await ffmpeg(...tone(3), ...OPUS, ...LIVE, at('sound.webm'));
    await ffmpeg(...picture(3), ...VP8, ...LIVE, at('picture.webm'));
    const sound = await finalise(['sound.webm'], null);
    expect(sound).toMatchObject({
      hasVideo: false,
      mime: 'audio/webm',
      width: null,
      checks: { picture: 'missing', sound: 'ok' },
    });
    expect(sound.files.poster).toBeNull();
    expect(sound.files.audio).not.toBe(sound.files.playable);
    expect((await webmFacts(sound.files.playable)).cuePoints).toBeGreaterThan(0);
    const film = await finalise(['picture.webm'], null);
    expect(film).toMatchObject({
      hasAudio: false,
      waveform: null,
      checks: { picture: 'ok', sound: 'missing', loudnessDb: null },
    });
    expect(film.files.audio).toBeNull();
  });

  test.for(['live.webm', 'fragmented.mp4'])(
    '%s cut short is kept as far as it goes, and said to be cut',
    async (name) => {
      const whole = await readFile(at(name));
      await writeFile(at(`cut-${name}`), whole.subarray(0, whole.length * 0.6));
      const done = await finalise([`cut-${name}`]);
      expect(done.durationMs).toBeGreaterThan(1500);
      expect(done.durationMs).toBeLessThan(3200);
      expect(done.checks).toMatchObject({ decodes: false });
      expect(done.checks.elapsedDeltaMs).toBeLessThan(-800);
    },
  );

  test('segments of one take are joined by copying; a broken one does not cost the others', async () => {
    await writeFile(at('broken'), 'garbage');
    for (const [name, container] of [
      ['live.webm', 'webm'],
      ['fragmented.mp4', 'mp4'],
    ] as const) {
      const done = await finalise([name, name, 'broken'], 8000);
      expect(done).toMatchObject({ container, reencoded: false, skipped: [{ segment: 2, reason: 'not-a-recording' }] });
      expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(200);
      expect(done.checks.decodes).toBe(false);
      expect(await streamsOf(done.files.audio ?? '')).toHaveLength(1);
    }
  });

  test('segments of different codecs, sizes or tracks are converted into one', async () => {
    await ffmpeg(...picture(2, '240x320'), ...VP8, ...LIVE, at('upright.webm'));
    const done = await finalise(['live.webm', 'fragmented.mp4', 'upright.webm'], 10_000);
    expect(done).toMatchObject({ reencoded: true, width: 320, height: 320, hasAudio: true, checks: { decodes: true } });
    expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(400);
    expect(done.waveform?.slice(165)).toEqual(Array.from({ length: 35 }, () => 0));
  });

  test.for([
    ['live.webm', 'webm', ['-vn'], '0:a'],
    ['live.webm', 'webm', ['-an'], '0:v'],
    ['fragmented.mp4', 'mp4', ['-vn'], '0:a'],
  ] as const)(
    'a scrap of %s without a track (%s %s) costs no coding, before or after the rest',
    async ([whole, container, without, kept]) => {
      const scrap = at(`scrap${without[0]}-${whole}`);
      await ffmpeg(
        '-i',
        at(whole),
        '-t',
        '1',
        ...without,
        '-c',
        'copy',
        ...(container === 'mp4' ? FRAGMENTED : LIVE),
        scrap,
      );
      for (const names of [
        [whole, scrap],
        [scrap, whole],
      ]) {
        const done = await finalise(names, 5000);
        expect(done).toMatchObject({
          reencoded: false,
          container,
          hasVideo: true,
          hasAudio: true,
          checks: { decodes: true },
        });
        expect(Math.abs(done.durationMs - 5000)).toBeLessThan(300);
        const other = kept === '0:a' ? '0:v' : '0:a';
        const pictures = await momentsOf(done.files.playable, other === '0:v' ? 'v' : 'a');
        expect(pictures).toHaveLength((await momentsOf(at(whole), other === '0:v' ? 'v' : 'a')).length);
        // What the scrap lacks is silence, or a picture that stands still: the rest keeps its moment.
        const begins = names[0] === scrap ? 1 : 0;
        expect(Math.abs((pictures[0] ?? 9) - begins)).toBeLessThan(0.2);
        const both = await momentsOf(done.files.playable, kept === '0:a' ? 'a' : 'v');
        expect(both.length).toBeGreaterThan((await momentsOf(at(whole), kept === '0:a' ? 'a' : 'v')).length + 10);
      }
    },
  );

  test.for([
    [
      'VP9 and Opus in WebM',
      'webm',
      ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8'],
      'libopus',
      'webm',
    ],
    ['AV1 and Opus in WebM', 'webm', ['-c:v', 'libsvtav1', '-preset', '12'], 'libopus', 'webm'],
    [
      'H.264 and Opus in MP4',
      'mp4',
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      'libopus',
      'mp4',
    ],
    ['VP9 and Opus in MP4', 'mp4', ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8'], 'libopus', 'mp4'],
    [
      'H.264 and Opus in Matroska',
      'mkv',
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      'libopus',
      'mp4',
    ],
  ] as const)('%s is kept packet by packet', async ([, kind, video, audio, container]) => {
    const shape = {
      webm: LIVE,
      mp4: [...FRAGMENTED, '-strict', 'experimental'],
      mkv: ['-f', 'matroska', '-live', '1'],
    }[kind];
    const name = `kept.${kind}`;
    await ffmpeg(...picture(2), ...tone(2), ...video, '-g', '15', '-c:a', audio, ...shape, at(name));
    const done = await finalise([name], 2000);
    expect(done).toMatchObject({ container, reencoded: false, checks: { picture: 'ok', sound: 'ok', decodes: true } });
    for (const stream of ['0:v', '0:a']) {
      expect(await packetHash(done.files.playable, stream)).toBe(await packetHash(at(name), stream));
    }
  });

  test('a phone held upright is shown upright, and pictures that come as they please keep their moments', async () => {
    const uneven = "select='lt(mod(n,15),5)+gt(n,45)',setpts=PTS";
    await ffmpeg(...picture(6), ...tone(6), '-vf', uneven, '-vsync', 'vfr', ...H264, '-c:a', 'aac', at('uneven.mp4'));
    const turn = ['-c', 'copy', '-metadata:s:v', 'rotate=90', ...FRAGMENTED];
    await ffmpeg('-i', at('uneven.mp4'), ...turn, at('upright.mp4'));
    const done = await finalise(['upright.mp4'], 6000);
    expect(done).toMatchObject({ width: 240, height: 320, reencoded: false, checks: { picture: 'ok', decodes: true } });
    expect(await momentsOf(done.files.playable, 'v')).toEqual(await momentsOf(at('upright.mp4'), 'v'));
  });

  test.for(['live.webm', 'fragmented.mp4'])('two segments of %s follow each other without a jump', async (name) => {
    const done = await finalise([name, name], 8000);
    for (const [track, most] of [
      ['v', 1 / 15],
      ['a', 0.03],
    ] as const) {
      const moments = await momentsOf(done.files.playable, track);
      const steps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0));
      expect(Math.min(...steps)).toBeGreaterThan(0);
      // At the seam the longer of the two tracks decides where the next part begins.
      expect(Math.max(...steps)).toBeLessThan(most + 0.05);
      expect(moments.at(-1)).toBeGreaterThan(7.8);
    }
  });

  test.for(['live.webm', 'fragmented.mp4'])(
    'hours that the machine slept in the middle of %s are not in the film',
    async (name) => {
      const slept = at(`slept-${name}`);
      const leap = String.raw`setts=ts=TS+if(gte(TS*TB\,2)\,3600/TB\,0)`;
      const as = name.endsWith('mp4') ? FRAGMENTED : LIVE;
      await ffmpeg('-i', at(name), '-c', 'copy', '-bsf:v', leap, '-bsf:a', leap, ...as, slept);
      const cut = await finalise([slept], 2000);
      expect(cut.durationMs).toBeGreaterThan(3800);
      expect(cut.durationMs).toBeLessThan(4200);
      expect(cut).toMatchObject({ reencoded: false, checks: { decodes: true } });
      const moments = await momentsOf(cut.files.playable, 'v');
      expect(Math.max(...moments.slice(1).map((moment, n) => moment - (moments[n] ?? 0)))).toBeLessThan(0.2);
      expect(await packetHash(cut.files.playable, '0:v')).toBe(await packetHash(at(name), '0:v'));
      // Whoever counted the hour recorded it, so it stays.
      expect((await finalise([slept], 3_604_000)).durationMs).toBeGreaterThan(3_600_000);
      // Joined with what was recorded after waking.
      expect((await finalise([slept, name], 6000)).durationMs).toBeLessThan(8400);
    },
  );

  test('a camera that did not wake with the microphone does not keep the sleep in the film', async () => {
    const slept = at('camera-slept-on.webm');
    const leap = String.raw`setts=ts=TS+if(gte(TS*TB\,2)\,3600/TB\,0)`;
    const gone = String.raw`noise=drop=gte(pts*tb\,2)`;
    await ffmpeg('-i', at('live.webm'), '-c', 'copy', '-bsf:v', gone, '-bsf:a', leap, ...LIVE, slept);
    const cut = await finalise([slept], 2000);
    expect(cut.durationMs).toBeGreaterThan(3800);
    expect(cut.durationMs).toBeLessThan(4200);
  });

  test('one packet in the middle that cannot be decoded is noticed', async () => {
    const bytes = await readFile(at('fragmented.mp4'));
    const [from, to] = await packetPlace(at('fragmented.mp4'), 'v', 30);
    bytes.fill(0xff, from, to);
    await writeFile(at('one-bad-packet.mp4'), bytes);
    expect((await finalise(['one-bad-packet.mp4'])).checks.decodes).toBe(false);
  });

  test('codecs that browsers do not play are converted', async () => {
    await ffmpeg(...picture(2), ...tone(2), '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', '-f', 'mov', at('old.mov'));
    const done = await finalise(['old.mov'], 2000);
    expect(done).toMatchObject({ reencoded: true, checks: { picture: 'ok', sound: 'ok', decodes: true } });
    expect((await streamsOf(done.files.playable)).join()).toMatch(/h264|vp8/);
  });

  test('a VP9 picture that moves at first and then freezes is seen to freeze', async () => {
    // The decoder ignores `-skip_frame nokey`: looked at that way, only the first moments were judged.
    const stops = 'testsrc=size=320x240:rate=15:duration=3,tpad=stop_mode=clone:stop_duration=27';
    const VP9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-g', '30'];
    await ffmpeg('-f', 'lavfi', '-i', stops, ...tone(30), ...VP9, ...OPUS, ...LIVE, at('stops.webm'));
    expect((await finalise(['stops.webm'])).checks.picture).toBe('frozen');
    await ffmpeg(...picture(6), ...tone(6), ...VP9, ...OPUS, ...LIVE, at('moves.webm'));
    expect((await finalise(['moves.webm'])).checks.picture).toBe('ok');
  });

  test('a black picture, a frozen one, one that ends early, and a silent microphone are told apart', async () => {
    const still = 'testsrc=s=320x240:r=10:d=0.1,loop=loop=59:size=1:start=0';
    await ffmpeg('-f', 'lavfi', '-i', 'color=black:s=320x240:r=10:d=6', ...VP8, ...LIVE, at('black.webm'));
    await ffmpeg('-f', 'lavfi', '-i', still, ...VP8, ...LIVE, at('frozen.webm'));
    await ffmpeg('-f', 'lavfi', '-i', still, ...VP8, '-g', '900', ...LIVE, at('frozen-one-key.webm'));
    await ffmpeg(...picture(2), ...tone(8), ...VP8, ...OPUS, ...LIVE, at('ended.webm'));
    await ffmpeg('-f', 'lavfi', '-i', 'anullsrc=r=48000:d=3', ...OPUS, ...LIVE, at('silent.webm'));
    await ffmpeg(...tone(3), '-af', 'volume=40dB', ...OPUS, '-b:a', '128k', ...LIVE, at('clipped.webm'));
    expect((await finalise(['black.webm'])).checks.picture).toBe('black');
    expect((await finalise(['frozen.webm'])).checks.picture).toBe('frozen');
    expect((await finalise(['frozen-one-key.webm'])).checks.picture).toBe('frozen');
    expect((await finalise(['ended.webm'])).checks).toMatchObject({ picture: 'frozen', sound: 'ok' });
    expect((await finalise(['silent.webm'])).checks).toMatchObject({ sound: 'silent' });
    expect((await finalise(['clipped.webm'])).checks).toMatchObject({ sound: 'clipped' });
  });

  test('no title, place, date or cover picture comes along', async () => {
    const tags = [
      'title=Secret',
      'artist=Secret',
      'comment=Secret',
      'location=+52.5+013.4/',
      'creation_time=2020-01-01',
    ];
    const secrets = tags.flatMap((tag) => ['-metadata', tag]);
    await ffmpeg(
      ...picture(2),
      ...tone(2),
      ...H264,
      '-c:a',
      'aac',
      ...secrets,
      '-metadata:s:v',
      'title=Secret',
      at('named.mp4'),
    );
    await ffmpeg(
      ...tone(2),
      '-f',
      'lavfi',
      '-i',
      'testsrc=size=64x64:rate=1:duration=1',
      '-map',
      '0:a',
      '-map',
      '1:v',
      ...['-c:a', 'aac', '-c:v', 'mjpeg', '-frames:v', '1', '-disposition:v', 'attached_pic', ...secrets],
      at('cover.m4a'),
    );
    for (const name of ['live.webm', 'named.mp4', 'cover.m4a']) {
      const done = await finalise([name], null);
      for (const file of [done.files.playable, done.files.audio, done.files.poster]) {
        if (file !== null) expect((await readFile(file, 'latin1')).match(/Secret|13\.4/)).toBeNull();
      }
      expect(await streamsOf(done.files.audio ?? '')).toHaveLength(1);
      expect(done.hasVideo).toBe(name !== 'cover.m4a');
    }
  });

  test('hostile bytes reach no other file: whatever they are called, only two containers are opened', async () => {
    const secret = at('secret.webm');
    await writeFile(secret, await readFile(at('live.webm')));
    const hls = `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://${secret}\n#EXT-X-ENDLIST\n`;
    const ebml = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
    const cases: [Buffer, UnplayableRecording['reason']][] = [
      [Buffer.from(hls), 'not-a-recording'],
      [Buffer.from(`ffconcat version 1.0\nfile ${secret}\n`), 'not-a-recording'],
      [Buffer.from(`v=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n`), 'not-a-recording'],
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
        'not-a-recording',
      ],
      [Buffer.concat([ebml, Buffer.from(`\n${hls}`)]), 'unreadable'],
      [Buffer.concat([Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom', 'latin1'), Buffer.from(hls)]), 'unreadable'],
      [Buffer.concat([ebml, Buffer.alloc(5000)]), 'unreadable'],
      [Buffer.alloc(0), 'empty'],
    ];
    for (const [bytes, reason] of cases) {
      await writeFile(at('hostile.webm'), bytes);
      const out = await folder.out();
      const segments = [{ path: at('hostile.webm'), mime: 'video/webm' }];
      const failure = await media.finalise({ segments, elapsedMs: 1, outDir: out }).catch((error: unknown) => error);
      expect(failure, `${bytes.toString('latin1', 0, 20)}`).toBeInstanceOf(UnplayableRecording);
      expect(failure).toMatchObject({ reason });
      expect(await readdir(out)).toEqual([]);
    }
  });

  test.for(['live.webm', 'fragmented.mp4'])('a hole in the middle of %s is noticed', async (name) => {
    const bytes = await readFile(at(name));
    bytes.fill(0x55, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.5));
    await writeFile(at(`hole-${name}`), bytes);
    expect((await finalise([`hole-${name}`])).checks.decodes).toBe(false);
  });

  test('a picture larger than any camera makes is refused before it fills the memory', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'color=red:s=8000x4000:r=1:d=1', ...VP8, ...LIVE, at('huge.webm'));
    await expect(finalise(['huge.webm'])).rejects.toThrow(UnplayableRecording);
  });

  test('an abort ends the work and leaves nothing in the temporary folder', async () => {
    await ffmpeg(...picture(20, '640x480'), ...tone(20), ...VP8, ...OPUS, ...LIVE, at('long.webm'));
    const abort = new AbortController();
    const segments = [
      { path: at('long.webm'), mime: '' },
      { path: at('fragmented.mp4'), mime: '' },
    ];
    const work = media.finalise({ segments, elapsedMs: null, outDir: await folder.out(), signal: abort.signal });
    setTimeout(() => abort.abort(new Error('enough')), 900);
    await expect(work).rejects.toThrow('enough');
    expect(await readdir(folder.tmp)).toEqual([]);
  });

  test('a tool that is gone is not the recording’s fault', async () => {
    const broken = createMedia({ ffmpegPath: '/nowhere/ffmpeg', tmpDir: folder.tmp });
    const input = { segments: [{ path: at('live.webm'), mime: '' }], elapsedMs: null, outDir: await folder.out() };
    await expect(broken.finalise(input)).rejects.toThrow(MediaFailed);
    expect(await findFfmpeg('/nowhere/ffmpeg')).toBeNull();
    expect(await findFfmpeg('ffmpeg')).toBeNull();
    expect((await stat(path ?? '')).isFile()).toBe(true);
  });
});
