import { applyDecorators, ValidationPipe } from '@nestjs/common';
import type { FieldRuleCode } from '@campusline/shared';
import { Transform } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  type ValidationError,
} from 'class-validator';
import { type FieldFault, Problem } from './problem.js';

/** Counts characters as PostgreSQL does; class-validator leaves some out, and the database would then refuse the row. */
function AtMostCharacters(most: number): PropertyDecorator {
  return ValidateBy(
    { name: 'maxLength', validator: { validate: value => typeof value === 'string' && [...value].length <= most } },
    { context: { limit: most } },
  );
}

/** Text of `least` to `most` characters; spaces around it are dropped, line breaks and control characters refused. */
export function TextField(most: number, least = 1): PropertyDecorator {
  return applyDecorators(
    IsDefined(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    MinLength(least, { context: { limit: least } }),
    AtMostCharacters(most),
    // Control characters have no place in one-line text and could break headers of mail and calendar files.
    Matches(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/u),
  );
}

/** As {@link TextField}, and may be left out. */
export function OptionalTextField(most: number): PropertyDecorator {
  return applyDecorators(IsOptional(), TextField(most, 0));
}

/** Text that is taken as it is, such as a password: nothing is trimmed. */
export function SecretField(most: number): PropertyDecorator {
  return applyDecorators(
    IsDefined(),
    IsString(),
    MinLength(1, { context: { limit: 1 } }),
    MaxLength(most, { context: { limit: most } }),
  );
}

/** Id of a thing: a UUID. */
export function IdField(): PropertyDecorator {
  return applyDecorators(IsDefined(), IsUUID());
}

/** One of the named values. */
export function ChoiceField(values: readonly string[]): PropertyDecorator {
  return applyDecorators(IsDefined(), IsIn(values, { context: { choices: values.join(', ') } }));
}

/** Whole number from `least` to `most`; in a query string it is read from text. */
export function WholeNumberField(least: number, most: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    IsInt(),
    Min(least, { context: { limit: least } }),
    Max(most, { context: { limit: most } }),
  );
}

/** A moment as text; what it means is read by the use case with the campus's time zone (booking-and-rates.md D-2, D-3). */
export function MomentField(): PropertyDecorator {
  return applyDecorators(IsDefined(), IsString(), MaxLength(40, { context: { limit: 40 } }));
}

/** class-validator's constraint names and the code each becomes. */
const CODES: Readonly<Record<string, FieldRuleCode>> = {
  whitelistValidation: 'FIELD_UNKNOWN',
  isDefined: 'FIELD_REQUIRED',
  isString: 'FIELD_TYPE',
  isInt: 'FIELD_TYPE',
  isBoolean: 'FIELD_TYPE',
  maxLength: 'FIELD_TOO_LONG',
  minLength: 'FIELD_TOO_SHORT',
  min: 'FIELD_TOO_SMALL',
  max: 'FIELD_TOO_LARGE',
  isIn: 'FIELD_CHOICE',
  isUuid: 'FIELD_FORMAT',
  matches: 'FIELD_FORMAT',
};

/** The constraint that says most comes first: a missing field is not also "too short". */
const WEIGHT = [
  'whitelistValidation',
  'isDefined',
  'isString',
  'isInt',
  'isBoolean',
  'isUuid',
  'isIn',
  'minLength',
  'min',
  'max',
  'maxLength',
  'matches',
];

/** Turns class-validator's errors into one fault per field, with the limits that the sentence names. */
export function fieldFaults(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap(error => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    if (error.children && error.children.length > 0) return fieldFaults(error.children, field);
    const broken = Object.keys(error.constraints ?? {}).sort((a, b) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b));
    const first = broken[0] ?? 'matches';
    const empty = error.value === '' && first === 'minLength';
    const code = empty ? 'FIELD_REQUIRED' : (CODES[first] ?? 'FIELD_FORMAT');
    const parameters = (error.contexts?.[first] ?? {}) as Record<string, string | number>;
    return [{ field: field.slice(0, 100), code, parameters }];
  });
}

/** Checks bodies and query strings: unknown fields are refused, each faulty field is named. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: errors => new Problem('REQUEST_NOT_VALID', { errors: fieldFaults(errors) }),
  });
}
