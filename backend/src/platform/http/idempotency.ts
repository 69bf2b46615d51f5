import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from './problem.js';

/** One command that its caller may send again. */
export interface RepeatableCommand {
  userId: string;
  /** Name of the operation, such as `requestBooking`. */
  operation: string;
  /** The caller's `Idempotency-Key`; without one the command simply runs. */
  key: string | undefined;
  /** What the command was asked; another request under the same key is refused. */
  request: unknown;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Text that is the same for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * Makes a command happen once per `Idempotency-Key` (quality.md P5). The key is written in the command's own
 * transaction: a caller who sends it again at the same time waits for the first and gets the same answer, and a
 * refused command leaves no key behind, so that it can be tried again.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Runs `work` in the unit of work that already runs, or answers what it answered before.
   * @throws Problem IDEMPOTENCY_KEY_NOT_VALID (400), IDEMPOTENCY_KEY_REUSED (422).
   */
  async once<T>(command: RepeatableCommand, work: () => Promise<T>): Promise<T> {
    const { userId, operation, key } = command;
    if (key === undefined) return work();
    if (!KEY.test(key)) throw new Problem('IDEMPOTENCY_KEY_NOT_VALID');
    const hash = createHash('sha256').update(canonical(command.request)).digest('hex');
    const written = await this.unitOfWork.query<{ key: string }>(
      `INSERT INTO idempotency_key (user_id, operation, key, request_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [userId, operation, key, hash],
    );
    if (written.length === 0) return this.earlierAnswer<T>(command, hash);
    const answer = await work();
    this.unitOfWork.letTravel(
      this.unitOfWork.query(
        'UPDATE idempotency_key SET response = $4::jsonb WHERE user_id = $1 AND operation = $2 AND key = $3',
        [userId, operation, key, JSON.stringify(answer)],
      ),
    );
    return answer;
  }

  private async earlierAnswer<T>(command: RepeatableCommand, hash: string): Promise<T> {
    const rows = await this.unitOfWork.query<{ request_hash: string; response: T | null }>(
      'SELECT request_hash, response FROM idempotency_key WHERE user_id = $1 AND operation = $2 AND key = $3',
      [command.userId, command.operation, command.key],
    );
    const earlier = rows[0];
    if (!earlier || earlier.response === null) throw new Problem('IDEMPOTENCY_IN_PROGRESS', { retryAfterSeconds: 1 });
    if (earlier.request_hash !== hash) throw new Problem('IDEMPOTENCY_KEY_REUSED');
    return earlier.response;
  }
}
