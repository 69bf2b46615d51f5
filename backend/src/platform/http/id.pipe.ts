import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from './problem.js';

/** An id in the path that is no UUID cannot exist: it answers 404, as another tenant's does. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new Problem('NOT_FOUND');
    return value.toLowerCase();
  }
}
