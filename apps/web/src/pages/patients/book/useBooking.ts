import type { BookingRequest, SessionSlots } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { RequestFailure } from '../../../api/getJson.ts';
import { bookSlot } from '../queries.ts';
import type { BookSearch } from '../search.ts';
import { type Draft, patientOf } from '../who/draft.ts';
import { forgetDraft } from '../who/useDraft.ts';

/** Answers that mean: this slot is no longer to be had. The list of free slots says which are. */
const gone = new Set([
  'care/slot-taken',
  'care/slot-kept',
  'care/slot-past',
  'care/slot-outside',
  'care/clinician-absent',
]);

/** Books, once however often it is pressed, and opens the booking. */
export function useBooking(
  session: SessionSlots,
  { debut = session.startsAt, motif, medecin }: BookSearch,
  draft: Draft,
  onStale: () => Promise<unknown>,
) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const sent = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const request: BookingRequest = {
    session: session.id,
    visit: motif ?? session.visit.code,
    startsAt: debut,
    patient: patientOf(draft),
    reason: draft.reason.trim(),
    ...(medecin && { attendingDoctor: medecin }),
  };
  const book = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    // the same request keeps its key: an answer that was lost on the way does not book twice
    const text = JSON.stringify(request);
    if (sent.current?.text !== text) sent.current = { text, key: crypto.randomUUID() };
    try {
      const { token } = await bookSlot(request, sent.current.key);
      forgetDraft();
      // not asked again now: this page would see its own slot taken before the next one is there
      void queries.invalidateQueries({ queryKey: ['slots'], refetchType: 'none' });
      await navigate({ to: '/rendez-vous/$token', params: { token }, search: { nouveau: '1' }, replace: true });
    } catch (error) {
      setBusy(false);
      if (error instanceof RequestFailure && gone.has(error.code)) await onStale();
      else setFailure(error);
    }
  };
  return { book, busy, failure };
}
