/**
 * The same function with a memory: for pure work on few different texts, such as calendar days. At `most` answers the
 * memory begins anew, so it stays small whatever it is asked.
 */
export function remember<Answer>(
  most: number,
  compute: (...texts: string[]) => Answer,
): (...texts: string[]) => Answer {
  const answers = new Map<string, Answer>();
  return (...texts) => {
    const key = texts.join('\n');
    const known = answers.get(key);
    if (known !== undefined) {
      return known;
    }
    const answer = compute(...texts);
    if (answers.size >= most) {
      answers.clear();
    }
    answers.set(key, answer);
    return answer;
  };
}
