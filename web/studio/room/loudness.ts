/** Where most recordings of a voice at a laptop lie, and what is pleasant to hear (mean volume, dBFS). */
const TARGET_DB = -24;
/** Noise grows with a voice that is lifted; beyond this it is worse than a quiet voice. */
const MOST_LIFT_DB = 15;
const MOST_DAMPING_DB = 12;
/** Nobody hears less of a difference between two answers. */
const UNNOTICED_DB = 1.5;

/** By how much a recording of this mean volume is to be lifted or damped, as a factor; 1 where it is left alone. */
export function evenGain(loudnessDb: number | null): number {
  // What is silent stays silent: lifting it shows the room's hum only.
  if (loudnessDb === null || loudnessDb < -60) return 1;
  const lift = Math.min(MOST_LIFT_DB, Math.max(-MOST_DAMPING_DB, TARGET_DB - loudnessDb));
  return Math.abs(lift) < UNNOTICED_DB ? 1 : 10 ** (lift / 20);
}

let context: AudioContext | null = null;
const routed = new WeakSet<HTMLMediaElement>();

/**
 * Evens out how loud one answer is beside the next; the file stays as it came. Call it when the element plays after a press of a key
 * or button. Through a limiter, so that a lifted voice never clips. Where the browser does not let us (no gesture yet, another
 * origin's file), the element sounds as it is: silence would be worse.
 */
export async function evenOut(element: HTMLMediaElement, loudnessDb: number | null): Promise<void> {
  const factor = evenGain(loudnessDb);
  if (factor === 1 || routed.has(element) || typeof AudioContext === 'undefined') return;
  if (new URL(element.currentSrc || element.src, location.href).origin !== location.origin) return;
  context ??= new AudioContext();
  // Once an element is led into a context that sleeps, nothing is heard of it, so it is woken first.
  await Promise.race([context.resume(), new Promise((wait) => setTimeout(wait, 500))]).catch(() => {});
  if (context.state !== 'running' || routed.has(element)) return;
  routed.add(element);
  const gain = new GainNode(context, { gain: factor });
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -3,
    knee: 0,
    ratio: 20,
    attack: 0.003,
    release: 0.1,
  });
  context.createMediaElementSource(element).connect(gain).connect(limiter).connect(context.destination);
}
