import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('with nothing set: development, the demonstration, the next free port', () => {
  expect(readSettings({}, '/projet')).toMatchObject({
    development: true,
    demo: true,
    port: undefined,
    host: '127.0.0.1',
    dataFolder: '/projet/data',
    databaseUrl: undefined,
  });
});

test('in production there is no demonstration, and the public address is required: links in mails start with it', () => {
  expect(() => readSettings({ NODE_ENV: 'production' })).toThrow('MAILLAGE_PUBLIC_URL');
  const settings = readSettings({ NODE_ENV: 'production', MAILLAGE_PUBLIC_URL: 'https://maillage.exemple.fr/' });
  expect(settings).toMatchObject({ development: false, demo: false, publicUrl: 'https://maillage.exemple.fr' });
});

test('every bad setting is named at once', () => {
  const bad = {
    PORT: 'abc',
    DATABASE_URL: 'mysql://x',
    MAILLAGE_DEMO: 'peut-être',
    PRO_CONNECT_DISCOVERY_URL: 'https://pc.example/.well-known',
  };
  expect(() => readSettings(bad)).toThrow(/PORT.*\n.*|DATABASE_URL/s);
  for (const name of ['PORT', 'DATABASE_URL', 'MAILLAGE_DEMO', 'PRO_CONNECT_CLIENT_ID'])
    expect(() => readSettings(bad)).toThrow(name);
});

test('a national sign-in appears once its address and its keys are given', () => {
  const { identityProviders } = readSettings({
    PRO_SANTE_CONNECT_DISCOVERY_URL: 'https://psc.example/.well-known/openid-configuration',
    PRO_SANTE_CONNECT_CLIENT_ID: 'maillage',
    PRO_SANTE_CONNECT_CLIENT_SECRET: 'x',
  });
  expect(identityProviders).toMatchObject([
    { id: 'pro-sante-connect', title: 'Pro Santé Connect', scopes: ['openid', 'scope_all'] },
  ]);
});
