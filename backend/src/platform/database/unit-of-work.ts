import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { WORKER } from './data-sources.js';
import { databaseCode } from './database-error.js';
import { prepared } from './prepared-statement.js';

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
  client: PoolClient;
  /** Writes that are on their way and have to succeed with the transaction. */
  underWay: Promise<unknown>[];
  afterCommit: (() => void)[];
}

/** PostgreSQL asks to try again: deadlock (40P01) and serialization failure (40001). */
const TRY_AGAIN = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 4;

function waitRandomly(attempt: number): Promise<void> {
  // Jitter, so that two transactions that met do not meet again at once.
  return new Promise(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
}

/** The settings that policies read; local to the transaction, so a pooled connection cannot carry them to the next caller. */
function scopeStatement(client: PoolClient, scope: Scope): string {
  const settings = {
    scope: scope.kind,
    organisation_id: scope.kind === 'organisation' ? scope.organisationId : '',
    user_id: 'userId' in scope ? scope.userId : '',
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${client.escapeLiteral(value)}, true)`,
  );
  return `SELECT ${calls.join(', ')}`;
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
      try {
        return await this.transaction(scope, work);
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
    return (await this.current().client.query(prepared(sql, parameters))).rows as Row[];
  }

  /**
   * Runs one reading statement outside any transaction and without scope, so that row-level security shows no
   * protected row: for what is known before the caller is (sign-in, health).
   */
  async queryUnscoped<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const { master } = this.api.driver as unknown as { master: Pool };
    return (await master.query(prepared(sql, parameters))).rows as Row[];
  }

  /**
   * Lets a write of this transaction travel while the work goes on; it has to succeed before the unit of work does.
   * For the last writes of a command, whose answer nobody reads: they reach the database together with the COMMIT.
   */
  letTravel(write: Promise<unknown>): void {
    // Its failure is told by the unit of work; when the work fails first, nobody asks any more.
    write.catch(() => undefined);
    this.current().underWay.push(write);
  }

  /** Calls `action` once, after the transaction that runs now has committed; never after a roll-back. */
  afterCommit(action: () => void): void {
    this.current().afterCommit.push(action);
  }

  private async transaction<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const runner = this.source(scope).createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const afterCommit: (() => void)[] = [];
      const underWay: Promise<unknown>[] = [];
      // Opens the transaction and tells row-level security for whom, in the same packet as the first statement of the
      // work; READ COMMITTED is the default. Statements of a connection run in order, so none can overtake it.
      const opened = client.query(`BEGIN; ${scopeStatement(client, scope)}`);
      // TypeORM has to know of it: it gives row locks only inside, and nests its own as savepoints.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      try {
        const [, result] = await Promise.all([
          opened,
          this.running.run({ manager: runner.manager, client, underWay, afterCommit }, async () => work()),
        ]);
        // When a write fails, PostgreSQL answers this COMMIT by rolling back, and the write's error is thrown here.
        const [committed] = await Promise.all([client.query('COMMIT'), ...underWay]);
        if (committed.command !== 'COMMIT')
          throw new Error('The work went on after a statement had failed; nothing was kept.');
        for (const action of afterCommit) action();
        return result;
      } catch (error) {
        // A broken connection cannot roll back; the server does it when the connection ends.
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
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
