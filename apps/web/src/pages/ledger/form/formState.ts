import type { LedgerDraft, LedgerEntry, RegisterLine } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';

/** What the form is opened for. */
export type Intent =
  | { readonly kind: 'arrival'; readonly commune: PickedCommune | undefined }
  /** A professional that the register counts leaves, or works more or less than it says. */
  | { readonly kind: 'departure' | 'activity'; readonly line: RegisterLine }
  | { readonly kind: 'correction' | 'ending'; readonly entry: LedgerEntry };

export interface PickedCommune {
  readonly code: string;
  readonly name: string;
}

/** The form as typed: texts, as its fields hold them. */
export interface FormState {
  readonly commune: PickedCommune | undefined;
  readonly label: string;
  readonly supply: string;
  readonly from: string;
  readonly to: string;
  readonly replacesHeads: number;
  readonly heads: string;
  readonly certainty: LedgerDraft['certainty'];
  readonly birthYear: string;
  readonly note: string;
}

/** What the form starts from. `supplyPerNewcomer`: what one who comes counts for when nothing else is known. */
export function startOf(intent: Intent, supplyPerNewcomer: number): FormState {
  switch (intent.kind) {
    case 'arrival':
      return { ...EMPTY, commune: intent.commune, supply: written(supplyPerNewcomer), certainty: 'planned' };
    case 'departure':
    case 'activity': {
      const { commune, communeName } = intent.line;
      const supply = written(supplyOfNextHead(intent.line));
      return { ...EMPTY, commune: { code: commune, name: communeName }, supply, replacesHeads: 1 };
    }
    case 'correction':
    case 'ending':
      return fromEntry(intent.entry);
    default:
      return intent satisfies never;
  }
}

/** What the register counts for the next head that no entry stands for: never more than is left (estimated heads have fractions). */
export function supplyOfNextHead({ supply, heads, replacedHeads }: RegisterLine): number {
  return heads > 0 ? (supply / heads) * Math.min(1, Math.max(0, heads - replacedHeads)) : 0;
}

/** The form of an entry as it stands. */
export function fromEntry(entry: Omit<LedgerEntry, 'id' | 'active'>): FormState {
  return {
    commune: { code: entry.commune, name: entry.communeName },
    label: entry.label,
    supply: written(entry.supply),
    from: entry.from ?? '',
    to: entry.to ?? '',
    replacesHeads: entry.replacesHeads,
    heads: entry.heads === undefined ? '' : written(entry.heads),
    certainty: entry.certainty,
    birthYear: entry.birthYear === undefined ? '' : String(entry.birthYear),
    note: entry.note ?? '',
  };
}

/** Fields without which nothing can be saved, that are still empty. */
export function missingFields(form: FormState, kind: Intent['kind']): readonly (keyof FormState)[] {
  const missing: (keyof FormState)[] = [];
  if (form.commune === undefined) missing.push('commune');
  if (form.label.trim() === '') missing.push('label');
  if (numberOf(form.supply) === undefined) missing.push('supply');
  if (form.to === '' && (kind === 'departure' || kind === 'ending')) missing.push('to');
  return missing;
}

/** What is sent to the server, or `undefined` while the place or the supply is missing; `label` stands in for an empty one. */
export function draftOf(
  form: FormState,
  profession: ProfessionId | string,
  label = form.label,
): LedgerDraft | undefined {
  const supply = numberOf(form.supply);
  if (form.commune === undefined || supply === undefined) return undefined;
  const [heads, birthYear] = [numberOf(form.heads), numberOf(form.birthYear)];
  return {
    commune: form.commune.code,
    profession,
    label,
    supply,
    from: form.from || null,
    to: form.to || null,
    replacesHeads: form.replacesHeads,
    certainty: form.certainty,
    ...(heads !== undefined && { heads }),
    ...(birthYear !== undefined && { birthYear }),
    ...(form.note.trim() !== '' && { note: form.note.trim() }),
  };
}

/** A number as people type it, `5 400` or `0,5`; `undefined` when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
}

const written = (value: number): string => String(Math.round(value * 100) / 100);

const EMPTY: FormState = {
  commune: undefined,
  label: '',
  supply: '',
  from: '',
  to: '',
  replacesHeads: 0,
  heads: '',
  certainty: 'declared',
  birthYear: '',
  note: '',
};
