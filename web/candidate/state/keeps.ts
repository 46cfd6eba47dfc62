/** Question → the take chosen for it. */
export type Keeps = Readonly<Record<string, string>>;

/** Choices outlive the page, so that one made without a network is not forgotten. Works without storage, too. */
export function rememberKeeps(invitationId: string, storage: Storage | null = safeStorage()) {
  const key = `vorab.keeps.${invitationId}`;
  return {
    read(): Keeps {
      try {
        return JSON.parse(storage?.getItem(key) ?? '{}') as Keeps;
      } catch {
        return {};
      }
    },
    write(keeps: Keeps): void {
      writeTo(storage, key, Object.keys(keeps).length ? JSON.stringify(keeps) : null);
    },
  };
}

/** Null where the browser forbids storage, as private windows and embedded browsers may. */
export function safeStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Writes, or removes with null. A full storage is no reason to stop anybody. */
export function writeTo(storage: Storage | null, key: string, value: string | null): void {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // The server's copy decides; this one is only for the time without a network.
  }
}
