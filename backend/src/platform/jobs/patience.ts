/**
 * The result of `promise`, or an Error when it takes longer.
 * @param what names the thing that is late, for the message.
 */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A pause that can be cut short. */
export class Pause {
  private timer: NodeJS.Timeout | undefined;
  private wake: (() => void) | undefined;

  /** Resolves after the time, or at once when {@link end} is called. */
  take(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      this.wake = resolve;
      this.timer = setTimeout(resolve, milliseconds);
    });
  }

  end(): void {
    clearTimeout(this.timer);
    this.wake?.();
    this.wake = undefined;
  }
}

/** Milliseconds to wait after `failures` failures in a row: doubles from 250 up to 10,000. */
export function patience(failures: number): number {
  return Math.min(10_000, 250 * 2 ** Math.min(10, Math.max(0, failures - 1)));
}

/** The message of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
