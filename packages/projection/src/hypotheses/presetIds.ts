/** Named hypotheses, apart from their figures: an address that names one needs no more. */
export const presetIds = ['trend', 'optimistic', 'pessimistic'] as const;
export type PresetId = (typeof presetIds)[number];
export const isPresetId = (id: string): id is PresetId => presetIds.some((known) => known === id);
