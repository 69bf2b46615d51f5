import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SettingRefused } from '../settings/settings.js';
import { WORKER } from './data-sources.js';
import * as migrations from './migrations/index.js';

/** Why a role may not run the product, in words, or undefined when it may. */
interface RoleFacts {
  rolsuper: boolean;
  rolbypassrls: boolean;
  owns: number;
  rolname: string;
}

/**
 * Refuses to start on a database role that row-level security would not bind (contracts.md §7) and on a schema that
 * is not the one this version was built for.
 */
@Injectable()
export class DatabaseGuards implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly api: DataSource,
    @InjectDataSource(WORKER) private readonly worker: DataSource,
  ) {}

  /** @throws SettingRefused naming DATABASE_URL or DATABASE_WORKER_URL. */
  async onModuleInit(): Promise<void> {
    await this.refusePowerfulRole(this.api, 'DATABASE_URL');
    await this.refusePowerfulRole(this.worker, 'DATABASE_WORKER_URL');
    await this.refuseOtherSchema();
    await this.refuseWorkerWithoutJobs();
  }

  private async refusePowerfulRole(source: DataSource, variable: string): Promise<void> {
    const rows = (await source.query(
      // A member of a powerful role may take its powers at any moment, so membership counts as having them.
      `SELECT r.rolname,
         (SELECT bool_or(p.rolsuper) FROM pg_roles p WHERE pg_has_role(r.oid, p.oid, 'MEMBER')) AS rolsuper,
         (SELECT bool_or(p.rolbypassrls) FROM pg_roles p WHERE pg_has_role(r.oid, p.oid, 'MEMBER')) AS rolbypassrls,
         (SELECT count(*)::int FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
            AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
    )) as RoleFacts[];
    const role = rows[0];
    if (!role) throw new SettingRefused(variable, 'signs in as a role that the database does not list.');
    const fault = role.rolsuper
      ? 'is superuser'
      : role.rolbypassrls
        ? 'bypasses row-level security'
        : role.owns > 0
          ? 'owns tables'
          : '';
    if (fault) {
      throw new SettingRefused(
        variable,
        `signs in as "${role.rolname}", which ${fault}; use a plain role such as app_api.`,
      );
    }
  }

  /** Without a worker address of its own the API's role would run jobs, and fail at the first one. */
  private async refuseWorkerWithoutJobs(): Promise<void> {
    const [row] = (await this.worker.query(
      `SELECT has_table_privilege(current_user, 'event_delivery', 'INSERT') AS may, current_user AS name`,
    )) as { may: boolean; name: string }[];
    if (!row?.may) {
      throw new SettingRefused(
        'DATABASE_WORKER_URL',
        `signs in as "${row?.name}", which may not run jobs; use the role app_worker.`,
      );
    }
  }

  private async refuseOtherSchema(): Promise<void> {
    const expected = Object.values(migrations).map(({ name }) => name);
    let present: { name: string }[];
    try {
      present = (await this.api.query('SELECT name FROM schema_migration')) as { name: string }[];
    } catch {
      throw new SettingRefused(
        'DATABASE_URL',
        'leads to a database without the schema; migrate it first with DATABASE_OWNER_URL.',
      );
    }
    const names = new Set(present.map(({ name }) => name));
    const missing = expected.filter(name => !names.has(name));
    if (missing.length > 0) {
      throw new SettingRefused(
        'DATABASE_URL',
        `leads to an older schema (${missing.length} migrations missing); migrate it first.`,
      );
    }
  }
}
