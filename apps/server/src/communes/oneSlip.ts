/**
 * Whether `typed` becomes `name`, or the beginning of it, by one slip of the keyboard: a letter wrong, missing, too many, or two
 * neighbours exchanged. The first letter is taken as right.
 */
export function isOneSlipAway(typed: string, name: string): boolean {
  if (typed[0] !== name[0]) return false;
  let same = 0;
  while (same < typed.length && typed[same] === name[same]) same++;
  const [rest, own] = [typed.slice(same), name.slice(same)];
  return (
    own.startsWith(rest.slice(1)) ||
    own.slice(1).startsWith(rest) ||
    own.slice(1).startsWith(rest.slice(1)) ||
    (own[0] === rest[1] && own[1] === rest[0] && own.slice(2).startsWith(rest.slice(2)))
  );
}
