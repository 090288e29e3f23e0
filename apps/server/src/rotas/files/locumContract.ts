import type { RotaAssignment } from '@maillage/care';
import { halfDayWords } from '@maillage/contract';
import type { StoredCarePlace, StoredClinician } from '@maillage/database';
import { INK, pdfDocument, QUIET, TEAL, withPdfSpaces } from '../../exports/pdfDocument.ts';

export interface ContractParts {
  readonly locum: StoredClinician;
  readonly places: readonly StoredCarePlace[];
  readonly communeOf: (code: string) => string;
  readonly organisation: string;
  readonly rotaName: string;
  readonly cells: readonly RotaAssignment[];
  /** ISO 8601. */
  readonly day: string;
}

/**
 * A locum contract for what a rota published, to complete and sign: the headings of the models of the Conseil national de l'Ordre
 * des médecins (code de la santé publique, R. 4127-65 on locums, R. 4127-86 on settling afterwards, R. 4127-91 and L. 4113-9 on
 * sending contracts). French, because it goes to the Ordre. What Maillage does not know stays a dotted line.
 */
export function locumContract(parts: ContractParts): Promise<Uint8Array> {
  const { locum, rotaName, day } = parts;
  return pdfDocument({
    pageSize: 'A4',
    pageMargins: [56, 52, 56, 56],
    info: { title: `Contrat de remplacement · ${locum.content.name}`, creator: 'Maillage' },
    lang: 'fr',
    defaultStyle: { font: 'Roboto', fontSize: 10, color: INK, lineHeight: 1.3 },
    content: [
      { text: 'Contrat de remplacement en cabinet avancé', fontSize: 17, bold: true, color: TEAL },
      { text: `${rotaName} · projet à compléter et à signer`, color: QUIET, margin: [0, 2, 0, 12] },
      ...articles(parts).flatMap(({ title, text }) => [
        { text: title, bold: true, margin: [0, 8, 0, 2] },
        ...text.map((line) => ({ text: withPdfSpaces(line), margin: [0, 0, 0, 3] })),
      ]),
      {
        margin: [0, 22, 0, 0],
        columns: ['Le médecin remplacé ou le cabinet', 'Le médecin remplaçant'].map((who) => ({
          text: `${who}\nFait à ${DOTS}, le ${DOTS}\n\nSignature :`,
        })),
      },
    ],
    footer: {
      text: `Préparé par Maillage le ${day} d’après le planning publié. À transmettre au conseil départemental de l’Ordre avant le début du remplacement.`,
      fontSize: 8,
      color: QUIET,
      margin: [56, 16],
    },
  });
}

const DOTS = '. . . . . . . . . . . . . . . . . .';

function articles(parts: ContractParts): { title: string; text: string[] }[] {
  const { locum, organisation } = parts;
  const { name, rpps, status } = locum.content;
  return [
    {
      title: 'Entre les soussignés',
      text: [
        `Le cabinet avancé porté par ${organisation}, représenté par ${DOTS}, Dr ${DOTS}, n° RPPS ${DOTS}, inscrit au tableau de l’Ordre de ${DOTS},`,
        `et ${name}, n° RPPS ${rpps ?? DOTS}, ${status === 'regular-locum' ? 'remplaçant régulier' : 'remplaçant'}, inscrit au tableau de l’Ordre de ${DOTS} ou titulaire de la licence de remplacement n° ${DOTS}, valable jusqu’au ${DOTS}.`,
      ],
    },
    {
      title: 'Article 1. Objet, lieux et durée',
      text: [
        'Le remplaçant assure les consultations des demi-journées suivantes, personnellement et à titre temporaire (CSP, art. R. 4127-65) :',
        ...halfDaysByPlace(parts),
      ],
    },
    {
      title: 'Article 2. Moyens mis à disposition',
      text: [
        `Le cabinet met à disposition les locaux, le matériel, le dossier des patients et le secrétariat. Liste ou état des lieux : ${DOTS}.`,
      ],
    },
    {
      title: 'Article 3. Indépendance et obligations',
      text: [
        'Le remplaçant exerce sous sa responsabilité, dans le respect du code de déontologie, du secret professionnel et du libre choix des patients. Il tient à jour les dossiers et remet à la fin de chaque demi-journée ce qui est utile à la continuité des soins.',
      ],
    },
    {
      title: 'Article 4. Honoraires et indemnités',
      text: [
        `Le remplaçant perçoit les honoraires des actes qu’il effectue, selon les tarifs conventionnels ; part conservée ou reversée : ${DOTS} %. Indemnité de présence éventuelle : ${DOTS}.`,
      ],
    },
    {
      title: 'Article 5. Assurance, cotisations et impôts',
      text: [
        `Le remplaçant justifie d’une assurance de responsabilité civile professionnelle (compagnie et n° : ${DOTS}) et acquitte ses cotisations et impôts personnels.`,
      ],
    },
    {
      title: 'Article 6. Installation ultérieure',
      text: [
        'Après trois mois de remplacement, consécutifs ou non, le remplaçant ne s’installe pas pendant deux ans là où il pourrait entrer en concurrence directe avec le médecin remplacé, sauf accord entre les intéressés (CSP, art. R. 4127-86).',
        `Accord des parties pour une installation dans le territoire du cabinet avancé : oui / non : ${DOTS}.`,
      ],
    },
    {
      title: 'Article 7. Fin et empêchement',
      text: [
        `Chaque partie peut mettre fin au contrat avec un préavis de ${DOTS}. En cas d’empêchement, le remplaçant prévient sans délai la coordination, qui réorganise le planning.`,
      ],
    },
    {
      title: 'Article 8. Conciliation',
      text: [
        'Toute difficulté est soumise, avant toute action en justice, à une conciliation devant le conseil départemental de l’Ordre (CSP, art. R. 4127-56).',
      ],
    },
    {
      title: 'Article 9. Communication à l’Ordre',
      text: [
        'Le contrat est communiqué au conseil départemental de l’Ordre avant le début du remplacement (CSP, art. L. 4113-9 et R. 4127-91). Les parties déclarent qu’il n’existe ni contre-lettre ni avenant non communiqué.',
      ],
    },
  ];
}

function halfDaysByPlace({ cells, places, communeOf }: ContractParts): string[] {
  return places.flatMap(({ id, content }) => {
    const own = cells.filter(({ cabinet }) => cabinet === id);
    if (own.length === 0) return [];
    const address = [content.address, communeOf(content.commune)].filter(Boolean).join(', ');
    return [
      `${content.name} (${address}) : ${own.map((one) => `${halfDayWords(one, 'fr')} ${one.date.slice(0, 4)}`).join(' ; ')}.`,
    ];
  });
}
