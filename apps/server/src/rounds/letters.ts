import type { Language, PlannedRound, RoundDraft } from '@maillage/contract';
import type { StoredClinician } from '@maillage/database';
import { clockTime, type Visit, type VisitChange, visitChanges, visitsOf } from '@maillage/rounds';
import { today } from '../ledger/today.ts';
import type { Letter } from '../mail/mailer.ts';
import { letterWords } from './letterWords.ts';

export interface PublicationNews {
  /** As people were told last; empty at the first publication. */
  readonly before: readonly PlannedRound[];
  readonly after: readonly PlannedRound[];
  readonly draft: RoundDraft;
  readonly clinicians: readonly StoredClinician[];
  readonly organisation: string;
  readonly locale: Language;
  /** Where Maillage is. */
  readonly address: string;
  readonly now: Date;
}

/** One letter to each town hall and each clinician for whom something changes; the others, without address, are named. */
export function publicationLetters(news: PublicationNews): { readonly letters: Letter[]; readonly untold: string[] } {
  const day = today(news.now);
  const toCome = (rounds: readonly PlannedRound[]) => visitsOf(rounds).filter(({ date }) => date >= day);
  const [before, after] = [toCome(news.before), toCome(news.after)];
  const letters: Letter[] = [];
  const untold: string[] = [];
  const tell = (name: string, recipient: string | null, changes: readonly VisitChange[]) => {
    if (changes.length === 0) return;
    if (recipient) letters.push(letterTo(news, name, recipient, changes));
    else untold.push(name);
  };
  for (const { id, name, email } of news.draft.stops) {
    const own = (visits: readonly Visit[]) =>
      visits.filter(({ place }) => place === id).map((visit) => ({ ...visit, crew: null }));
    tell(name, email || null, visitChanges(own(before), own(after)));
  }
  for (const { id, name, clinician } of news.draft.crews) {
    const own = (visits: readonly Visit[]) => visits.filter(({ crew }) => crew === id);
    const email = news.clinicians.find((one) => one.id === clinician)?.content.email ?? null;
    tell(name, email, visitChanges(own(before), own(after)));
  }
  return { letters, untold };
}

function letterTo(
  { draft, locale, organisation, address, before }: PublicationNews,
  name: string,
  recipient: string,
  changes: readonly VisitChange[],
): Letter {
  const words = letterWords[locale];
  const nameOf = (place: string) => draft.stops.find(({ id }) => id === place)?.name ?? place;
  const at = ({ place, date, start, end }: Visit) =>
    `${words.day(date)}, ${clockTime(start)}–${clockTime(end)}, ${nameOf(place)}`;
  const line = ({ before: old, after: now }: VisitChange): string => {
    if (!old) return `• ${at(now!)}`;
    if (!now) return `• ${words.cancelled} ${at(old)}`;
    return `• ${words.moved} ${at(old)} → ${at(now)}`;
  };
  const sorted = [...changes].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
  const first = before.length === 0;
  return {
    recipient,
    locale,
    organisation,
    subject: first ? words.firstSubject(draft.name) : words.changeSubject(draft.name),
    text: [
      words.greeting(name),
      first ? words.first(draft.name) : words.change(draft.name),
      sorted.map(line).join('\n'),
      address,
    ].join('\n\n'),
  };
}

const dateOf = ({ before, after }: VisitChange): string => (after ?? before)!.date;
