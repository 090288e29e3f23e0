import { cloneElement, Fragment, type ReactElement } from 'react';

interface RichProps {
  /** A translated sentence with simple marks: `<b>3 200</b> habitants`. */
  text: string;
  /** What each mark becomes. */
  tags: Readonly<Record<string, ReactElement>>;
}

/** A sentence whose marks become elements; marks without an element are left out, their words stay. */
export function Rich({ text, tags }: RichProps) {
  const parts = text.split(/<(\w+)>(.*?)<\/\1>/s);
  return parts.map((part, index) => {
    if (index % 3 === 1) return null;
    const element = index % 3 === 2 ? tags[parts[index - 1]!] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not move.
    return <Fragment key={index}>{element ? cloneElement(element, {}, part) : part}</Fragment>;
  });
}
