import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { WORKER } from './data-sources.js';

/**
 * For whom a transaction runs. Row-level security reads it (contracts.md §7): an organisation sees its own rows,
 * staff and jobs see the campus, `public` sees no protected row at all.
 */
export type Scope =
  | { kind: 'organisation'; organisationId: string; userId: string }
  | { kind: 'campus'; by: 'staff'; userId: string }
  | { kind: 'campus'; by: 'worker' }
  | { kind: 'public' };

interface Running {
  manager: EntityManager;
  afterCommit: (() => void)[];
}

/** PostgreSQL asks to try again: deadlock (40P01) and serialization failure (40001). */
const TRY_AGAIN = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 4;

/** PostgreSQL's five-character code of a failed statement, or undefined for any other error. */
export function databaseCode(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Name of the constraint that refused a statement, or undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { constraint } = error.driverError as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : undefined;
}

function waitRandomly(attempt: number): Promise<void> {
  // Jitter, so that two transactions that met do not meet again at once.
  return new Promise(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
}

/**
 * One transaction per command. The manager is ambient: repositories ask for it and fail loudly outside a unit of
 * work, so no query can slip past the transaction or its scope.
 */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(
    @InjectDataSource() private readonly api: DataSource,
    @InjectDataSource(WORKER) private readonly worker: DataSource,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction under `scope`; joins the transaction that already runs, if any.
   * Deadlocks and serialization failures are tried again at most three times: `work` must therefore have no effect
   * outside the database (use {@link afterCommit}).
   */
  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      const afterCommit: (() => void)[] = [];
      try {
        const result = await this.source(scope).transaction('READ COMMITTED', async manager => {
          await manager.query(
            `SELECT set_config('app.scope', $1, true), set_config('app.organisation_id', $2, true), set_config('app.user_id', $3, true)`,
            [
              scope.kind,
              scope.kind === 'organisation' ? scope.organisationId : '',
              'userId' in scope ? scope.userId : '',
            ],
          );
          return this.running.run({ manager, afterCommit }, work);
        });
        for (const action of afterCommit) action();
        return result;
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !TRY_AGAIN.has(databaseCode(error) ?? '')) throw error;
        await waitRandomly(attempt);
      }
    }
  }

  /** The transaction that runs now. @throws Error outside {@link run}. */
  get manager(): EntityManager {
    return this.current().manager;
  }

  /** Runs one statement in the transaction that runs now and answers its rows. @throws Error outside {@link run}. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const answer: unknown = await this.manager.query(sql, parameters);
    // TypeORM answers [rows, count] for UPDATE and DELETE, rows for everything else.
    if (Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number') {
      return answer[0] as Row[];
    }
    return answer as Row[];
  }

  /**
   * Runs one reading statement outside any transaction and without scope, so that row-level security shows no
   * protected row: for what is known before the caller is (sign-in, health).
   */
  async queryUnscoped<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.api.query(sql, parameters)) as Row[];
  }

  /** Calls `action` once, after the transaction that runs now has committed; never after a roll-back. */
  afterCommit(action: () => void): void {
    this.current().afterCommit.push(action);
  }

  private current(): Running {
    const running = this.running.getStore();
    if (!running) throw new Error('No unit of work runs: call UnitOfWork.run around this query.');
    return running;
  }

  private source(scope: Scope): DataSource {
    return scope.kind === 'campus' && scope.by === 'worker' ? this.worker : this.api;
  }
}
