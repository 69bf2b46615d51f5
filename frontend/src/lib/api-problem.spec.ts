import { describe, expect, it } from '@jest/globals';
import {
  ApiProblem,
  fieldMessages,
  isSessionEnded,
  NETWORK_UNREACHABLE,
  networkProblem,
  problemFromResponse,
  UNREADABLE_ANSWER,
} from './api-problem';

const sentences = { network: 'De server is niet bereikbaar.', unreadable: 'Onleesbaar antwoord.' };

const slotTaken = {
  type: 'about:blank',
  title: 'Dit moment is bezet',
  status: 409,
  detail: 'Bezet van 08:00 tot 13:00. Kies een alternatief.',
  code: 'BOOKING_SLOT_TAKEN',
  requestId: '01J-1',
  errors: [
    { field: 'startsAt', code: 'A', message: 'eerste' },
    { field: 'startsAt', code: 'B', message: 'tweede' },
  ],
  alternatives: [{ startsAt: '2026-11-25T12:00:00Z', endsAt: '2026-11-25T15:00:00Z', priceCents: 32000 }],
  conflict: { startsAt: '2026-11-26T07:00:00Z', endsAt: '2026-11-26T12:00:00Z' },
};

describe('problemFromResponse', () => {
  it('keeps what the server says, with its alternatives and conflict', async () => {
    const problem = await problemFromResponse(new Response(JSON.stringify(slotTaken), { status: 409 }), sentences);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({
      code: 'BOOKING_SLOT_TAKEN',
      detail: slotTaken.detail,
      status: 409,
      requestId: '01J-1',
      alternatives: slotTaken.alternatives,
      conflict: slotTaken.conflict,
    });
    expect(problem.messageOf('startsAt')).toBe('eerste');
    expect(problem.messageOf('endsAt')).toBeUndefined();
  });

  it.each([['<html>bad gateway</html>'], ['{}'], ['[]'], ['null'], ['"text"'], ['']])(
    'tells that %j is not a problem document and keeps the status',
    async body => {
      const problem = await problemFromResponse(
        new Response(body, { status: 502, headers: { 'x-request-id': '01J-2' } }),
        sentences,
      );
      expect(problem).toMatchObject({
        code: UNREADABLE_ANSWER,
        detail: sentences.unreadable,
        status: 502,
        requestId: '01J-2',
        errors: [],
        alternatives: [],
        conflict: null,
      });
    },
  );
});

describe('fieldMessages', () => {
  it('gives the first sentence of each field', () => {
    expect(fieldMessages(new ApiProblem(slotTaken))).toEqual({ startsAt: 'eerste' });
  });
});

describe('isSessionEnded', () => {
  it('is true for SESSION_REQUIRED only', () => {
    expect(isSessionEnded(new ApiProblem({ ...slotTaken, status: 401, code: 'SESSION_REQUIRED' }))).toBe(true);
    expect(isSessionEnded(new ApiProblem(slotTaken))).toBe(false);
    expect(isSessionEnded(networkProblem(sentences))).toBe(false);
    expect(isSessionEnded(new Error('401'))).toBe(false);
  });
});

describe('networkProblem', () => {
  it('has a sentence and a code of its own', () => {
    expect(networkProblem(sentences)).toMatchObject({
      code: NETWORK_UNREACHABLE,
      status: 0,
      detail: sentences.network,
    });
  });
});
