import { describe, expect, it } from '@jest/globals';
import type { Language } from '@campusline/shared';
import type { BookingFacts } from '../../events/booking.events.js';
import type { RecordedEvent } from '../../platform/outbox/domain-event.js';
import { bookingMail, type MailedBookingEvent } from './booking-mail.js';

const origin = { publicUrl: 'https://campus.example.test/', from: 'Thor Park <no-reply@campusline.example.test>' };

function factsIn(language: Language, changes: Partial<BookingFacts> = {}): BookingFacts {
  return {
    bookingId: '01990000-0000-7000-8000-0000000000b0',
    campusId: '01990000-0000-7000-8000-0000000000c0',
    timeZone: 'Europe/Brussels',
    machine: {
      id: '01990000-0000-7000-8000-0000000000d0',
      code: 'M-014',
      name: { nl: 'Lasersnijder', en: 'Laser cutter' },
      hall: 'Hal 2',
    },
    organisation: { id: '01990000-0000-7000-8000-0000000000a0', name: 'Aurelis Composites' },
    user: { id: '01990000-0000-7000-8000-0000000000e0', name: 'Lotte', email: 'lotte@aurelis.example.test', language },
    startsAt: '2026-11-25T12:00:00Z',
    endsAt: '2026-11-25T15:00:00Z',
    purpose: 'Proefreeks',
    priceCents: 145_000,
    version: 1,
    requestId: 'r-1',
    ...changes,
  };
}

function recorded(event: MailedBookingEvent): RecordedEvent<MailedBookingEvent> {
  return { ...event, eventId: '01990000-0000-7000-8000-0000000000f0', occurredAt: '2026-11-20T08:00:00.000Z' };
}

function confirmed(payload: BookingFacts) {
  return bookingMail(
    recorded({ type: 'booking.confirmed', aggregateId: payload.bookingId, aggregateVersion: payload.version, payload }),
    origin,
  );
}

describe('bookingMail', () => {
  it('tells a Dutch speaker the fact first, then what can be done', () => {
    const mail = confirmed(factsIn('nl'));
    expect(mail.subject).toBe('Geboekt: Lasersnijder, wo 25 nov, 13:00');
    expect(mail.text).toBe(
      [
        'Je boeking staat vast.',
        '',
        'Wanneer: wo 25 nov, 13:00–16:00 (3 u)',
        'Waar:    Lasersnijder (M-014), Hal 2',
        'Doel:    Proefreeks',
        'Voor:    Aurelis Composites',
        'Prijs:   € 1.450,00',
        '',
        'Verplaats of annuleer de boeking: https://campus.example.test/mijn-boekingen',
        '',
        'Open de bijlage om het moment in je agenda te zetten.',
        'Je krijgt deze mail omdat jij boekte.',
        '',
      ].join('\n'),
    );
  });

  it('tells an English speaker in English', () => {
    const mail = confirmed(factsIn('en'));
    expect(mail.subject).toBe('Booked: Laser cutter, Wed 25 Nov, 13:00');
    expect(mail.text).toContain('When:    Wed 25 Nov, 13:00–16:00 (3 h)');
    expect(mail.text).toContain('Price:   €1,450.00');
    expect(mail.html).toContain('<html lang="en">');
  });

  it('names the old time of a moved booking and moves the entry of the calendar', () => {
    const payload = {
      ...factsIn('nl', { version: 2, startsAt: '2026-11-26T13:00:00Z', endsAt: '2026-11-26T16:00:00Z' }),
      previousStartsAt: '2026-11-25T12:00:00Z',
      previousEndsAt: '2026-11-25T15:00:00Z',
    };
    const mail = bookingMail(
      recorded({ type: 'booking.moved', aggregateId: payload.bookingId, aggregateVersion: 2, payload }),
      origin,
    );
    expect(mail.subject).toBe('Verplaatst: Lasersnijder, do 26 nov, 14:00');
    expect(mail.text).toContain('Was:     wo 25 nov, 13:00–16:00 (3 u)');
    expect(mail.calendar).toContain('METHOD:REQUEST');
    expect(mail.calendar).toContain('SEQUENCE:2');
    expect(mail.calendar).toContain(`UID:${payload.bookingId}`);
  });

  it('names the reason of a cancellation, no price, and takes the entry out of the calendar', () => {
    const payload = { ...factsIn('nl', { version: 3 }), reason: 'Grondstof ontbreekt' };
    const mail = bookingMail(
      recorded({ type: 'booking.cancelled', aggregateId: payload.bookingId, aggregateVersion: 3, payload }),
      origin,
    );
    expect(mail.subject).toBe('Geannuleerd: Lasersnijder, wo 25 nov, 13:00');
    expect(mail.text).toMatch(/Reden: +Grondstof ontbreekt/);
    expect(mail.text).not.toContain('€');
    expect(mail.calendar).toContain('METHOD:CANCEL');
  });

  it('says which of two equal times is meant when the clock is set back', () => {
    const mail = confirmed(factsIn('nl', { startsAt: '2026-10-25T01:30:00Z', endsAt: '2026-10-25T02:30:00Z' }));
    expect(mail.text).toContain('02:30 (wintertijd)');
  });

  it('shows what people typed as text, never as HTML', () => {
    const evil = `<img src=x onerror="alert(1)">&'`;
    const mail = confirmed(
      factsIn('nl', { purpose: evil, organisation: { id: factsIn('nl').organisation.id, name: evil } }),
    );
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
    expect(mail.text).toContain(evil);
  });
});
