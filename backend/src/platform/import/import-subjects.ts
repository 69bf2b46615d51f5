import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import type { ImportSubject } from './import-subject.js';

/** Every subject that can be imported, by name. Features register theirs when their module starts. */
@Injectable()
export class ImportSubjects {
  private readonly byName = new Map<string, ImportSubject<unknown>>();

  /** @throws Error when two features register the same name: that is a mistake in the code, not of a person. */
  register<Row>(subject: ImportSubject<Row>): void {
    if (this.byName.has(subject.name)) throw new Error(`Import subject "${subject.name}" is registered twice.`);
    // The mechanism hands a subject only rows that the same subject planned, so the row type may be forgotten here.
    this.byName.set(subject.name, subject as ImportSubject<unknown>);
  }

  /** @throws Problem REQUEST_NOT_VALID on the field `subject` when nobody registered it. */
  get(name: string): ImportSubject<unknown> {
    const subject = this.byName.get(name);
    if (!subject) {
      const choices = [...this.byName.keys()].sort().join(', ');
      throw new Problem('REQUEST_NOT_VALID', {
        errors: [{ field: 'subject', code: 'FIELD_CHOICE', parameters: { choices } }],
      });
    }
    return subject;
  }
}
