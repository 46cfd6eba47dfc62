/** How many chunks may be on the wire at once, over all uploads that share it. */
export interface Lanes {
  /** Resolves with the function that frees the lane again. */
  enter(): Promise<() => void>;
}

/** Browsers open six connections to a server; three leave room for the page itself. */
export function createLanes(width = 3): Lanes {
  let free = width;
  const queue: (() => void)[] = [];
  const leave = () => {
    free++;
    queue.shift()?.();
  };
  return {
    enter: () =>
      new Promise((resolve) => {
        const take = () => {
          free--;
          let left = false;
          resolve(() => {
            if (left) return;
            left = true;
            leave();
          });
        };
        if (free > 0) take();
        else queue.push(take);
      }),
  };
}
