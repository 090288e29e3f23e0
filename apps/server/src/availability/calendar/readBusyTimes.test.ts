import { describe, expect, test } from 'vitest';
import { readBusyTimes } from './readBusyTimes.ts';

const from = new Date('2027-01-01T00:00Z');
const to = new Date('2027-12-31T00:00Z');
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//essai//FR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${lines.join('|')}`, 'DTSTAMP:20260101T000000Z', 'SUMMARY:Secret', ...lines, 'END:VEVENT'].join(
    '\r\n',
  );
const busy = (...events: string[]) => readBusyTimes(calendar(...events), from, to, 'Europe/Paris');

describe('by hand', () => {
  test('nine to eleven in Paris is 8 to 10 UTC in January and 7 to 9 in July; in New York 14 to 16', () => {
    expect(busy(event('DTSTART;TZID=Europe/Paris:20270104T090000', 'DTEND;TZID=Europe/Paris:20270104T110000'))).toEqual(
      [['2027-01-04T08:00:00.000Z', '2027-01-04T10:00:00.000Z']],
    );
    expect(busy(event('DTSTART;TZID=Europe/Paris:20270705T090000', 'DURATION:PT2H'))).toEqual([
      ['2027-07-05T07:00:00.000Z', '2027-07-05T09:00:00.000Z'],
    ]);
    expect(
      busy(event('DTSTART;TZID=America/New_York:20270104T090000', 'DTEND;TZID=America/New_York:20270104T110000')),
    ).toEqual([['2027-01-04T14:00:00.000Z', '2027-01-04T16:00:00.000Z']]);
  });

  test('every Tuesday at nine keeps its hour across the spring change, without its exception, and with the one moved', () => {
    const uid = 'UID:mardi';
    const series = [
      'BEGIN:VEVENT',
      uid,
      'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=Europe/Paris:20270316T090000',
      'DTEND;TZID=Europe/Paris:20270316T100000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Paris:20270323T090000',
      'END:VEVENT',
    ];
    const moved = [
      'BEGIN:VEVENT',
      uid,
      'DTSTAMP:20260101T000000Z',
      'RECURRENCE-ID;TZID=Europe/Paris:20270406T090000',
      'DTSTART;TZID=Europe/Paris:20270407T140000',
      'DTEND;TZID=Europe/Paris:20270407T150000',
      'END:VEVENT',
    ];
    expect(busy(...series, ...moved).map(([start]) => start)).toEqual([
      '2027-03-16T08:00:00.000Z',
      '2027-03-30T07:00:00.000Z',
      '2027-04-07T12:00:00.000Z',
    ]);
  });

  test('whole days are those of Paris: two days in July are from 22:00 UTC the day before', () => {
    expect(busy(event('DTSTART;VALUE=DATE:20270712', 'DTEND;VALUE=DATE:20270714'))).toEqual([
      ['2027-07-11T22:00:00.000Z', '2027-07-13T22:00:00.000Z'],
    ]);
    expect(busy(event('DTSTART;VALUE=DATE:20270104'))).toEqual([
      ['2027-01-03T23:00:00.000Z', '2027-01-04T23:00:00.000Z'],
    ]);
  });

  test('a whole day every week of October is a day on both sides of the autumn change', () => {
    expect(
      busy(event('DTSTART;VALUE=DATE:20271025', 'DTEND;VALUE=DATE:20271026', 'RRULE:FREQ=WEEKLY;COUNT=2')),
    ).toEqual([
      ['2027-10-24T22:00:00.000Z', '2027-10-25T22:00:00.000Z'],
      ['2027-10-31T23:00:00.000Z', '2027-11-01T23:00:00.000Z'],
    ]);
  });

  test('what is cancelled, transparent or free takes nothing; what overlaps is one', () => {
    const at = (hour: number) => [`DTSTART:20270104T${hour}0000Z`, `DTEND:20270104T${hour + 2}0000Z`];
    expect(
      busy(
        event(...at(10), 'STATUS:CANCELLED'),
        event(...at(12), 'TRANSP:TRANSPARENT'),
        event(...at(14), 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
        event(...at(16)),
        event(...at(17)),
      ),
    ).toEqual([['2027-01-04T16:00:00.000Z', '2027-01-04T19:00:00.000Z']]);
  });

  test('what began before the period and still lasts counts; what is outside does not', () => {
    expect(
      busy(
        event('DTSTART:20261220T080000Z', 'DTEND:20270102T080000Z'),
        event('DTSTART:20280101T080000Z', 'DTEND:20280101T090000Z'),
      ),
    ).toEqual([['2026-12-20T08:00:00.000Z', '2027-01-02T08:00:00.000Z']]);
  });

  test('an endless series is unfolded over the period only', () => {
    const times = busy(event('DTSTART:20200101T080000Z', 'DTEND:20200101T090000Z', 'RRULE:FREQ=DAILY'));
    expect(times).toHaveLength(364);
  });
});

test.each(['', '<html>Connectez-vous</html>', 'BEGIN:VCARD\r\nEND:VCARD'])('%j is no calendar', (text) =>
  expect(() => readBusyTimes(text, from, to, 'Europe/Paris')).toThrow('not-a-calendar'),
);
