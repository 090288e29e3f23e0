import { expect, test } from 'vitest';
import { parseSignInSearch } from './search.ts';

test('signing in leads to a page of this site, never elsewhere', () => {
  expect(parseSignInSearch({ to: '/territoires?q=lens' })).toEqual({ to: '/territoires?q=lens' });
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', 7])
    expect(parseSignInSearch({ to })).toEqual({});
});
