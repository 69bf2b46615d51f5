import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { Access } from '../access/access.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';

/** Whether the process is up. */
export class HealthView {
  /** `up`. */
  status: string;
}

/** What a load balancer asks. */
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The process answers. */
  @Get('live')
  @Access('anonymous')
  getLiveness(): HealthView {
    return { status: 'up' };
  }

  /** The process can do its work: the database answers. 503 otherwise. */
  @Get('ready')
  @Access('anonymous')
  async getReadiness(): Promise<HealthView> {
    try {
      await this.unitOfWork.queryUnscoped('SELECT 1');
    } catch {
      throw new Problem('SERVICE_BUSY', { retryAfterSeconds: 5 });
    }
    return { status: 'up' };
  }
}
