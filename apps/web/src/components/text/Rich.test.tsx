import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Rich } from './Rich.tsx';

const html = (text: string) => renderToStaticMarkup(<Rich text={text} tags={{ b: <b />, figure: <mark /> }} />);

test('marks become their elements, in the order of the sentence', () => {
  expect(html('<b>3 200</b> habitants sous <figure>2,5</figure>.')).toBe(
    '<b>3 200</b> habitants sous <mark>2,5</mark>.',
  );
});

test('a sentence without marks stays as it is', () => {
  expect(html('Rien à dire.')).toBe('Rien à dire.');
});

test('words in an unknown mark are kept, and nothing of a name becomes markup', () => {
  expect(html('<i>Lens</i> & <script>')).toBe('Lens &amp; &lt;script&gt;');
});
