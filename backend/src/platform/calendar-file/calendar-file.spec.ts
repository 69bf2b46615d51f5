import { describe, expect, it } from '@jest/globals';
import { type CalendarEntry, calendarFile, calendarPurpose } from './calendar-file.js';

const entry: CalendarEntry = {
  purpose: 'request',
  id: '01990000-0000-7000-8000-000000000001',
  sequence: 3,
  startsAt: '2026-11-25T12:00:00.000Z',
  endsAt: '2026-11-25T15:00:00.000Z',
  stampedAt: '2026-11-20T08:00:00.000Z',
  summary: 'Lasersnijder',
  location: 'Hal 2, M-014',
  description: 'Proef\nmet twee lijnen',
  organizer: { name: 'Campusline', email: 'no-reply@campusline.example.test' },
  attendee: { name: 'Lotte', email: 'lotte@aurelis.example.test' },
};

/** Content lines with folding undone (RFC 5545 §3.1). */
function lines(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('calendarFile', () => {
  it('says what, when and which version, in UTC', () => {
    expect(lines(calendarFile(entry))).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:01990000-0000-7000-8000-000000000001',
        'SEQUENCE:3',
        'DTSTART:20261125T120000Z',
        'DTEND:20261125T150000Z',
        'DTSTAMP:20261120T080000Z',
        'STATUS:CONFIRMED',
        'SUMMARY:Lasersnijder',
        String.raw`LOCATION:Hal 2\, M-014`,
        String.raw`DESCRIPTION:Proef\nmet twee lijnen`,
      ]),
    );
  });

  it('takes the entry out again under the same uid', () => {
    const file = lines(calendarFile({ ...entry, purpose: 'cancel', sequence: 4 }));
    expect(file).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4', `UID:${entry.id}`]),
    );
  });

  it('ends every line with CR LF and keeps none longer than 75 octets', () => {
    const file = calendarFile({ ...entry, summary: 'é'.repeat(200) });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u0000', '\v', '\f'])(
    'lets no field begin a line of its own with %j',
    breaking => {
      const evil = `x${breaking}ATTENDEE:MAILTO:eve@evil.test${breaking}END:VEVENT`;
      const file = calendarFile({
        ...entry,
        summary: evil,
        location: evil,
        description: evil,
        id: evil,
        url: `https://campus.example.test/${evil}`,
        organizer: { name: evil, email: 'a@b.test' },
        attendee: { name: `${evil}"`, email: 'c@d.test' },
      });
      const starts = lines(file).map(line => line.split(/[:;]/)[0]);
      expect(starts.filter(name => name === 'ATTENDEE')).toHaveLength(1);
      expect(starts.filter(name => name === 'END')).toHaveLength(2);
      expect(file).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u0085\u2028\u2029]/u);
    },
  );

  it.each(['a@b.test\r\nX: y', 'a b@c.test', 'no-address', 'a@b.test;x=1'])('refuses %j as an address', email => {
    expect(() => calendarFile({ ...entry, attendee: { name: 'x', email } })).toThrow('plain mail address');
  });

  it('tells its purpose from its text', () => {
    for (const purpose of ['publish', 'request', 'cancel'] as const) {
      expect(calendarPurpose(calendarFile({ ...entry, purpose }))).toBe(purpose);
    }
    expect(() => calendarPurpose('BEGIN:VCALENDAR\r\nEND:VCALENDAR')).toThrow('no method');
  });
});
