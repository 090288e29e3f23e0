import { expect, test } from 'vitest';
import { isIpAddress } from './canUsePasskeys.ts';
import { deviceName } from './deviceName.ts';

test('browsers bind passkeys to names, not to addresses', () => {
  expect(['127.0.0.1', '[::1]'].map(isIpAddress)).toEqual([true, true]);
  expect(['localhost', 'maillage.example', '3.maillage.example'].map(isIpAddress)).toEqual([false, false, false]);
});

test('a key is first named after the device', () => {
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('iPhone');
  expect(deviceName('Mozilla/5.0 (Linux; Android 15; Pixel 9)')).toBe('Android');
  expect(deviceName('Mozilla/5.0 (X11; CrOS x86_64 15917.71.0)')).toBe('Chromebook');
  expect(deviceName('somebody else')).toBe('');
});
