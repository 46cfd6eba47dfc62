/** Marks an upload as being recorded or finished by one page, so that no other tab completes it too early. */
export interface Owner {
  /**
   * Runs `task` while no other page owns this upload; null when one does.
   * Ownership ends with the page, so a crash frees it.
   */
  own<T>(upload: string, task: () => Promise<T>): Promise<T | null>;
}

/** By the Web Locks API. Browsers without it (before 2022) have no guard: the server's idempotence is what is left. */
export const webLocksOwner: Owner = {
  async own(upload, task) {
    const locks = globalThis.navigator?.locks;
    if (!locks) return task();
    return locks.request(`vorab-upload-${upload}`, { ifAvailable: true }, (lock) => (lock ? task() : null));
  },
};
