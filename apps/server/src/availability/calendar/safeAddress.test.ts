import { expect, test } from 'vitest';
import { calendarAddress, isPublicAddress } from './safeAddress.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'localhost',
  '',
])('%s is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['8.8.8.8', '172.32.0.1', '193.55.1.1', '2a01:e0a::1', '::ffff:8.8.8.8'])('%s is', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test('webcal is https; another protocol, a password or no address at all is refused', () => {
  expect(calendarAddress(' webcal://agenda.exemple.fr/a.ics ')?.href).toBe('https://agenda.exemple.fr/a.ics');
  expect(calendarAddress('http://agenda.exemple.fr/a.ics')?.protocol).toBe('http:');
  for (const text of ['file:///etc/passwd', 'ftp://exemple.fr/a.ics', 'https://moi:secret@exemple.fr/', 'agenda', ''])
    expect(calendarAddress(text)).toBeUndefined();
});
