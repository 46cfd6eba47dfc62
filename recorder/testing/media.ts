/** Stand-ins for the two browser objects that Node does not have; the real ones are tried in a browser. */
export class FakeTrack extends EventTarget {
  readonly kind: string;
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  enabled = true;
  label = '';
  constructor(kind: string) {
    super();
    this.kind = kind;
  }
  /** Pictures a second that were asked for last. */
  most = 0;
  async applyConstraints({ frameRate }: { frameRate: { max: number } }) {
    this.most = frameRate.max;
  }
  stop() {
    this.readyState = 'ended';
  }
  say(type: 'ended' | 'mute' | 'unmute') {
    if (type === 'ended') this.readyState = 'ended';
    else this.muted = type === 'mute';
    this.dispatchEvent(new Event(type));
  }
}

export function fakeStream() {
  const tracks = [new FakeTrack('video'), new FakeTrack('audio')] as const;
  const stream = { getTracks: () => [...tracks] } as unknown as MediaStream;
  return { stream, video: tracks[0], audio: tracks[1] };
}

export class FakeRecorder extends EventTarget {
  state: 'inactive' | 'recording' = 'inactive';
  mimeType = 'video/webm;codecs=vp8,opus';
  timeslice = 0;
  /** Handed over when it is stopped. */
  rest: Blob | null = null;
  /** Never says that it stopped. */
  deaf = false;
  requested = 0;

  start(timeslice: number) {
    this.timeslice = timeslice;
    this.state = 'recording';
    queueMicrotask(() => this.dispatchEvent(new Event('start')));
  }
  requestData() {
    this.requested++;
  }
  stop() {
    this.state = 'inactive';
    if (this.deaf) return;
    queueMicrotask(() => {
      this.give(this.rest ?? new Blob([]));
      this.dispatchEvent(new Event('stop'));
    });
  }
  give(data: Blob) {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }));
  }
  say(type: 'error' | 'stop') {
    this.dispatchEvent(new Event(type));
  }
  asMediaRecorder() {
    return this as unknown as MediaRecorder;
  }
}
