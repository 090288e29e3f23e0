import { expect, test } from 'vitest';
import { preferred } from './language.ts';

test.each([
  ['', 'fr'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.3, fr;q=0.7', 'fr'],
  ['de, en;q=0.5', 'en'],
  ['de', 'fr'],
  ['fr;q=0', 'fr'],
])('Accept-Language “%s” reads as %s', (header, language) => expect(preferred(header)).toBe(language));
