import { mayDo, type Permission } from '@campusline/shared';
import type { Actor } from '../access/actor.js';
import { Problem } from '../http/problem.js';

/**
 * Each subject names its own permission; the route cannot, because it serves every subject, and the command line has
 * no route.
 * @throws Problem FORBIDDEN
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!mayDo(actor.role, permission)) throw new Problem('FORBIDDEN');
}
