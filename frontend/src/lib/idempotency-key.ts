import { useRef } from 'react';

/** Remembers the key that belongs to one content: the same content again gets the same key, other content a new one. */
export class SubmissionKey {
  #content: string | null = null;
  #key = '';

  /** Key for this content; stable as long as the content does not change and {@link done} was not called. */
  keyFor(content: unknown): string {
    const written = JSON.stringify(content);
    if (written !== this.#content) {
      this.#content = written;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  /** The submission went through: the next one is a new intention, even with the same content. */
  done(): void {
    this.#content = null;
  }
}

/** One {@link SubmissionKey} per form on screen, so a retry after a lost answer never books twice (Idempotency-Key). */
export function useSubmissionKey(): SubmissionKey {
  const key = useRef<SubmissionKey | null>(null);
  key.current ??= new SubmissionKey();
  return key.current;
}
