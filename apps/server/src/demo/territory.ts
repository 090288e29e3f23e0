/** Real communes around Liévin, in today's codes (COG 2026): Liévin, Angres, Éleu-dit-Leauwette, Givenchy-en-Gohelle … */
export const demoCommunes: readonly string[] = [
  '62510',
  '62032',
  '62291',
  '62371',
  '62801',
  '62019',
  '62170',
  '62001',
  '62213',
  '62854',
  '62793',
  '62380',
  '62589',
  '62609',
  '62861',
  '62810',
  '62324',
  '62892',
  '62003',
  '62039',
  '62186',
  '62386',
  '62528',
  '62737',
];

export const demoOrganisation = "CPTS Liévin – Pays d'Artois (démonstration)";
export const demoTerritoryName = "Liévin – Pays d'Artois (démonstration)";
