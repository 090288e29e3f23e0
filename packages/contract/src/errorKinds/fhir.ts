import type { ErrorKind } from '../errors.ts';

/** What can be wrong with what goes out to other systems. Part of the one catalogue, `errors`. */
export const fhirErrors = {
  'fhir/key-unknown': {
    status: 404,
    fr: 'Cette clé n’existe pas ou elle est déjà révoquée.',
    en: 'This key does not exist or is revoked already.',
  },
  'fhir/finess-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un numéro FINESS : sa clé de contrôle est fausse. Vérifiez les neuf caractères.',
    en: '“{value}” is no FINESS number: its check digit is wrong. Check the nine characters.',
  },
} as const satisfies Record<string, ErrorKind>;
