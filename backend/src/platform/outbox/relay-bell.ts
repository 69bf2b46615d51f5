import { Injectable } from '@nestjs/common';

/** Tells the relay of this process that there is something to do, so that it need not wait for its next poll. */
@Injectable()
export class RelayBell {
  private listener: (() => void) | undefined;

  /** Never throws; without a relay in this process nobody listens and the polling relay of another one finds the event. */
  ring(): void {
    this.listener?.();
  }

  /** At most one listener: the relay. Undefined takes it off. */
  onRing(listener: (() => void) | undefined): void {
    this.listener = listener;
  }
}
