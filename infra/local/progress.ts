/** Where lines for the person at the keyboard go. */
export type Say = (line: string) => void;

/** Prints one line per step of the start, with its seconds. */
export class Progress {
  constructor(private readonly say: Say = line => console.log(line)) {}

  /**
   * Does one step and prints its result: `work` answers with a few words.
   * @param title at most ten characters, such as `Database`.
   */
  async step<Result>(title: string, work: () => Promise<{ words: string; result: Result }>): Promise<Result> {
    const begin = Date.now();
    const { words, result } = await work();
    this.line(title, `${words}  ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return result;
  }

  /** Prints one line under a title. */
  line(title: string, words: string): void {
    this.say(`  ${title.padEnd(12)}${words}`);
  }

  /** Prints a line without a title; empty for space. */
  plain(words = ''): void {
    this.say(words && `  ${words}`);
  }
}
