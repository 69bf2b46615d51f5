import { Injectable } from '@nestjs/common';
import { type Actor, ActorFinder } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Finds the person behind a session, with organisation and campus, in one statement per request. */
@Injectable()
export class ActorQuery extends ActorFinder {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  override async find(userId: string): Promise<Actor | undefined> {
    const rows = await this.unitOfWork.queryUnscoped<Actor>(
      `SELECT u.id AS "userId", u.name, u.email, u.role, u.language, o.id AS "organisationId", o.name AS "organisationName",
         o.kind AS "organisationKind", c.id AS "campusId", c.name AS "campusName", c.time_zone AS "timeZone"
       FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN campus c ON c.id = o.campus_id
       WHERE u.id = $1 AND u.active`,
      [userId],
    );
    return rows[0];
  }
}
