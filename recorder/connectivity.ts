/** Whether the device believes to have a network. Only ever a hint: it may be wrong in both directions. */
export interface Connectivity {
  online(): boolean;
  /** Calls `task` whenever the network comes back; returns the way to stop that. */
  onOnline(task: () => void): () => void;
}

export const browserConnectivity: Connectivity = {
  online: () => globalThis.navigator?.onLine !== false,
  onOnline(task) {
    globalThis.addEventListener?.('online', task);
    return () => globalThis.removeEventListener?.('online', task);
  },
};
