import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@campusline/shared';

/** What a route asks of its caller: nothing, a session, or one named permission. */
export type AccessPolicy = 'anonymous' | 'signedIn' | Permission;

/** Metadata key under which a route's policy stands. */
export const ACCESS_POLICY = 'campusline:access';

/**
 * Declares who may call a route. A route without it stops the start (deny by default, architecture.md §4, 8); the
 * policy also stands in the OpenAPI document as `x-access`, from which the authorization matrix is generated.
 */
export function Access(policy: AccessPolicy): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS_POLICY, policy), ApiExtension('x-access', policy));
}
