/** Invented people of the demonstration territory. */
export const coordinator = 'coordinatrice@demo.maillage.example';
