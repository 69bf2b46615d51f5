import { Injectable } from '@nestjs/common';
import { type Actor, ActorFinder } from '../../platform/access/actor.js';
import { SessionPool } from '../../platform/access/session-pool.js';
import { prepared } from '../../platform/database/prepared-statement.js';

/**
 * Finds the person behind a session, with organisation and campus, in one statement per request. On the sessions' own
 * connections, so that knowing who asks never waits behind what others ask for.
 */
@Injectable()
export class ActorQuery extends ActorFinder {
  constructor(private readonly sessions: SessionPool) {
    super();
  }

  override async find(userId: string): Promise<Actor | undefined> {
    const { rows } = await this.sessions.pool.query<Actor>(
      prepared(
        `SELECT u.id AS "userId", u.name, u.email, u.role, u.language, o.id AS "organisationId", o.name AS "organisationName",
         o.kind AS "organisationKind", c.id AS "campusId", c.name AS "campusName", c.time_zone AS "timeZone"
       FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN campus c ON c.id = o.campus_id
       WHERE u.id = $1 AND u.active`,
        [userId],
      ),
    );
    return rows[0];
  }
}
