import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
}

/** Called when the server answers that nobody is signed in any more. */
export function tellSessionEnded(): void {
  set(true);
}

/** Called when a person signed in again, or left for the sign-in page. */
export function forgetSessionEnd(): void {
  set(false);
}

/** True while the page on screen waits for a new sign-in. The page stays mounted, so nothing typed is lost. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
