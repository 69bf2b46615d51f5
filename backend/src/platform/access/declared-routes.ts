import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_POLICY } from './access.js';

const METHOD = 'method';

/** Stops the start when a route declares no policy, so that a forgotten one is found by whoever writes it. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error that names every route without a policy. */
  onModuleInit(): void {
    const undeclared: string[] = [];
    for (const { instance, name } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance ?? {}) as object;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (prototype as Record<string, unknown>)[method] as () => unknown;
        const verb = this.reflector.get<RequestMethod | undefined>(METHOD, handler);
        if (verb === undefined) continue;
        if (this.reflector.get(ACCESS_POLICY, handler) === undefined) {
          undeclared.push(`${RequestMethod[verb]} ${name}.${method}`);
        }
      }
    }
    if (undeclared.length > 0) {
      throw new Error(`Routes without an access policy: ${undeclared.join(', ')}. Declare each with @Access(…).`);
    }
  }
}
