import type { SlotPlan, SlotTemplateAnswer } from '@maillage/contract';

/** How a new session at a place is divided: the template of the place, else that of the organisation, else the built-in one. */
export function templateOf({ templates, fallback }: SlotTemplateAnswer, place: string | null): SlotPlan {
  const of = (wanted: string | null) => templates.find((one) => one.place === wanted)?.plan;
  return of(place) ?? of(null) ?? fallback;
}
