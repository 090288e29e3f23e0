const noBreak = '\u00A0';
const thin = '\u202F';

/**
 * French typography: a sentence never breaks before `:` `»` `%` (full space) nor before `;` `?` `!` (thin space), nor after `«`.
 * The catalogue is written with plain spaces, which every keyboard has.
 */
export function typeset(text: string): string {
  return text
    .replaceAll(/ (?=[:»%])/g, noBreak)
    .replaceAll(/ (?=[;?!])/g, thin)
    .replaceAll('« ', `«${noBreak}`);
}
