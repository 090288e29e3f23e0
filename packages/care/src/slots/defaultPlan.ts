import type { SlotPlan } from './slotPlan.ts';

/** For an organisation that has chosen nothing: four visits an hour (facts: 3–4), a long one for somebody new, open to all. */
export const defaultPlan: SlotPlan = {
  stepMinutes: 15,
  visits: [
    { code: 'consultation', label: 'Consultation', minutes: 15, mode: 'in-person' },
    { code: 'first-visit', label: 'Première consultation', minutes: 30, mode: 'in-person' },
  ],
  breaks: [],
  quotas: [],
  eligibility: { attendingDoctor: 'any', communes: null, minimumAge: null, maximumAge: null },
};
