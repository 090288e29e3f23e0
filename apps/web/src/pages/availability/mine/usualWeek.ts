import type { UsualHalfDay, WeekPattern } from '@maillage/care';
import type { Half } from '@maillage/units';

/** What is said of a usual half-day: not given, given, gladly given. */
export type Given = 'no' | 'yes' | 'gladly';

interface Slot {
  readonly odd: Given;
  readonly even: Given;
}

/** What is said of a half-day in the weeks looked at; `some`: looked at over all weeks, it is given in some only. */
export function givenIn(
  usual: readonly UsualHalfDay[],
  weekday: number,
  half: Half,
  weeks: WeekPattern,
): Given | 'some' {
  const { odd, even } = slotOf(usual, weekday, half);
  if (weeks !== 'every') return weeks === 'odd' ? odd : even;
  return odd === even ? odd : 'some';
}

/** One tap: not given → given → gladly → not given, in the weeks looked at only. */
export function tapped(
  usual: readonly UsualHalfDay[],
  weekday: number,
  half: Half,
  weeks: WeekPattern,
): UsualHalfDay[] {
  const slot = slotOf(usual, weekday, half);
  const next = NEXT[givenIn(usual, weekday, half, weeks)];
  const changed = {
    odd: weeks === 'even' ? slot.odd : next,
    even: weeks === 'odd' ? slot.even : next,
  };
  const others = usual.filter((one) => one.weekday !== weekday || one.half !== half);
  return [...others, ...halfDaysOf(weekday, half, changed)].sort(inOrder);
}

const NEXT: Readonly<Record<Given | 'some', Given>> = { no: 'yes', some: 'yes', yes: 'gladly', gladly: 'no' };

function slotOf(usual: readonly UsualHalfDay[], weekday: number, half: Half): Slot {
  const here = usual.filter((one) => one.weekday === weekday && one.half === half);
  const on = (weeks: WeekPattern): Given => {
    const given = here.filter((one) => one.weeks === 'every' || one.weeks === weeks);
    return given.length === 0 ? 'no' : given.some(({ preferred }) => preferred) ? 'gladly' : 'yes';
  };
  return { odd: on('odd'), even: on('even') };
}

function halfDaysOf(weekday: number, half: Half, { odd, even }: Slot): UsualHalfDay[] {
  const one = (weeks: WeekPattern, given: Given): UsualHalfDay[] =>
    given === 'no' ? [] : [{ weekday, half, weeks, preferred: given === 'gladly' }];
  return odd === even ? one('every', odd) : [...one('odd', odd), ...one('even', even)];
}

const inOrder = (a: UsualHalfDay, b: UsualHalfDay) => a.weekday - b.weekday || (a.half < b.half ? -1 : 1);
