import { Injectable } from '@nestjs/common';

/** Answers which of these resources are held by something that has not ended yet. Runs in the caller's transaction. */
export type HeldResources = (resourceIds: readonly string[]) => Promise<readonly string[]>;

/**
 * Whether a place of a machine may disappear. Resources know machines, the calendar to their right knows who holds
 * them; so the calendar registers its answer here and this feature imports nobody.
 */
@Injectable()
export class PlaceUse {
  private ask: HeldResources | undefined;

  /** @throws Error when registered twice: that is a mistake in the code. */
  register(heldResources: HeldResources): void {
    if (this.ask) throw new Error('Two features answer which places of machines are held.');
    this.ask = heldResources;
  }

  /** Ids out of `resourceIds` that must stay. While nobody answers, all of them stay: a booking must not lose its place. */
  async heldAmong(resourceIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (resourceIds.length === 0) return new Set();
    return new Set(this.ask ? await this.ask(resourceIds) : resourceIds);
  }
}
