import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test('spaces that belong to a mark do not break, others stay', () => {
  expect(typeset('Où ? « Lens » : 8 % ; oui !')).toBe('Où\u202F? «\u00A0Lens\u00A0»\u00A0: 8\u00A0%\u202F; oui\u202F!');
  expect(typeset('à 10:30, {{a}}:{{b}}')).toBe('à 10:30, {{a}}:{{b}}');
});
