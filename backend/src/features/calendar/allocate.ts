import { Injectable } from '@nestjs/common';
import type { HolderKind } from './allocation.entity.js';
import { AllocationsRepository, type BlockedSlot } from './allocations.repository.js';

/** What to hold: any one of the places, for a slot with its buffers. */
export interface AllocationRequest {
  campusId: string;
  holder: { kind: HolderKind; id: string };
  /** Equal places; one of them is taken. */
  resourceIds: readonly string[];
  slot: BlockedSlot;
}

/**
 * Holds, moves and frees places. Runs in the caller's unit of work; contention is decided in one statement
 * (architecture.md §4, 2), so of two callers who want one slot exactly one gets it.
 */
@Injectable()
export class Allocate {
  constructor(private readonly allocations: AllocationsRepository) {}

  /** @returns the place that was taken, or undefined when none of them is free. */
  async execute(request: AllocationRequest): Promise<{ resourceId: string } | undefined> {
    // Choosing among several places reads before it writes: without the lock two callers would choose the same one.
    if (request.resourceIds.length > 1) await this.allocations.lockResources(request.resourceIds);
    return this.allocations.insertFirstFree(request.campusId, request.holder, request.resourceIds, request.slot);
  }

  /** Frees what the holder holds and takes the new slot; undefined when it is not free, and then the caller must roll back. */
  async move(request: AllocationRequest): Promise<{ resourceId: string } | undefined> {
    // Two moves that swap their slots would wait for each other; in id order they take turns.
    await this.allocations.lockResources(request.resourceIds);
    await this.allocations.deactivate(request.holder);
    return this.allocations.insertFirstFree(request.campusId, request.holder, request.resourceIds, request.slot);
  }

  /** Frees what the holder holds. */
  release(holder: { kind: HolderKind; id: string }): Promise<void> {
    return this.allocations.deactivate(holder);
  }
}
