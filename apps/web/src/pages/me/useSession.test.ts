import { expect, test } from 'vitest';
import { chosenOrganisation } from './organisationCookie.ts';
import { actingIn, type Membership } from './useSession.ts';

const member = (id: string): Membership => ({
  organisation: { id, name: id, kind: 'cpts', demo: false, territory: null },
  role: 'reader',
});

test('a person acts in the organisation they chose, else in their first, else in none', () => {
  const memberships = [member('a'), member('b')];
  expect(actingIn(memberships, 'b')?.organisation.id).toBe('b');
  expect(actingIn(memberships, 'elsewhere')?.organisation.id).toBe('a');
  expect(actingIn([], 'b')).toBeUndefined();
});

test('the choice is read among other cookies, not from a name that only ends like it', () => {
  expect(chosenOrganisation('maillage.session=x; organisation=7f; theme=dark')).toBe('7f');
  expect(chosenOrganisation('former-organisation=7f')).toBeUndefined();
});
