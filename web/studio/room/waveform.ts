/** The loudest of each stretch, so that short words stay visible; never more bars than there are values. */
export function peaks(waveform: number[], most: number): number[] {
  const count = Math.min(most, waveform.length);
  if (count <= 0) return [];
  const size = waveform.length / count;
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor(bar * size);
    return Math.max(...waveform.slice(from, Math.max(Math.floor((bar + 1) * size), from + 1)));
  });
}

/** Quiet recordings fill the height too; near silence stays flat. */
export function evened(values: number[]): number[] {
  const loudest = Math.max(...values, 0.05);
  return values.map((value) => value / loudest);
}
