/** Milliseconds after which a stop that hangs is given up. */
const LIMIT = 9_000;
/** One Ctrl-C under npm arrives twice, from the terminal and from npm: only a later one means impatience. */
const SAME_KEY = 1_000;

/** Milliseconds between two looks whether npm is still there. */
const LOOK_FOR_PARENT = 500;

/** Stops in reverse order what was started, once, on a signal or when asked. */
export class Stopping {
  private readonly actions: (() => Promise<void>)[] = [];
  private running: Promise<void> | undefined;
  private firstSignal = 0;

  /** Whether a signal came. */
  get isUnderWay(): boolean {
    return this.firstSignal > 0;
  }

  /** Something that was started and has to be stopped. */
  add(action: () => Promise<void>): void {
    this.actions.push(action);
  }

  /** Stops everything; a second call waits for the first. One that fails does not keep the others running. */
  run(): Promise<void> {
    this.running ??= this.stopAll();
    return this.running;
  }

  /**
   * Ctrl-C and SIGTERM stop in order and end this process with 0; a second Ctrl-C ends it at once with 130. Under npm
   * the end of the shell that npm put between counts as a signal: npm hands SIGTERM to that shell alone.
   */
  onSignals(): void {
    const onSignal = (): void => this.onSignal();
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    if (process.platform === 'win32') return;
    process.on('SIGHUP', onSignal);
    const parent = process.ppid;
    if (!process.env.npm_lifecycle_event) return;
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      if (this.firstSignal === 0) this.onSignal();
    }, LOOK_FOR_PARENT);
    look.unref();
  }

  private onSignal(): void {
    const now = Date.now();
    if (this.firstSignal > 0) {
      if (now - this.firstSignal > SAME_KEY) this.force(130);
      return;
    }
    this.firstSignal = now;
    console.log('\n  Stopping; Ctrl-C again ends at once.');
    setTimeout(() => this.force(1), LIMIT).unref();
    this.run().then(
      () => process.exit(0),
      error => {
        console.error(error);
        process.exit(1);
      },
    );
  }

  /** Ends without waiting; what still runs gets its signal on the way out. */
  private force(code: number): void {
    // Every action begins with its signal or close, before it waits for anything.
    for (const action of this.actions.splice(0)) void action().catch(() => undefined);
    process.exit(code);
  }

  private async stopAll(): Promise<void> {
    let failure: unknown;
    for (let action = this.actions.pop(); action; action = this.actions.pop()) {
      try {
        await action();
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure) throw failure;
  }
}
