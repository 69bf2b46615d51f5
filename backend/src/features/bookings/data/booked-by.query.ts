import { Injectable } from '@nestjs/common';
import type { Language } from '@campusline/shared';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** How the person who booked is reached. */
@Injectable()
export class BookedByQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Error when the person does not exist; `booking_user_fk` makes that impossible. */
  async find(userId: string): Promise<{ email: string; language: Language }> {
    const rows = await this.unitOfWork.query<{ email: string; language: Language }>(
      'SELECT email, language FROM user_account WHERE id = $1',
      [userId],
    );
    if (!rows[0]) throw new Error(`No person ${userId}`);
    return rows[0];
  }
}
