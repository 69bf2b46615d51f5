import { describe, expect, it } from '@jest/globals';
import { fieldMessage, fieldRuleCodes, isFieldRuleCode } from './field-rules.js';
import { languages } from './language.js';
import type { ProblemParameters } from './problem-text.js';

const complete: ProblemParameters = { limit: 3, choices: 'a, b', example: '08:00' };

describe('fieldMessage', () => {
  it('is exact with a limit and whole without', () => {
    expect(fieldMessage('FIELD_TOO_LONG', 'nl', { limit: 200 })).toBe('Dit is te lang. Houd het op 200 tekens.');
    expect(fieldMessage('FIELD_TOO_LONG', 'nl')).toBe('Dit is te lang.');
    expect(fieldMessage('FIELD_CHOICE', 'en', { choices: 'pilot, contract' })).toBe(
      'This choice does not exist. Choose from pilot, contract.',
    );
  });

  it.each(fieldRuleCodes)('%s is a sentence in both languages, with and without parameters', code => {
    for (const language of languages) {
      for (const parameters of [{}, complete]) {
        expect(fieldMessage(code, language, parameters)).toMatch(/^[A-Z].*\.$/);
        expect(fieldMessage(code, language, parameters)).not.toMatch(/undefined|NaN/);
      }
    }
    expect(fieldMessage(code, 'nl')).not.toBe(fieldMessage(code, 'en'));
  });

  it('knows its codes', () => {
    expect([isFieldRuleCode('FIELD_TYPE'), isFieldRuleCode('toString'), isFieldRuleCode(3)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
