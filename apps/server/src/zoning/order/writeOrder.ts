import type { StoredDraft } from '@maillage/database';
import { assess, classify } from '@maillage/zoning';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { annexes } from './annexes.ts';
import { articles } from './articles.ts';
import { sentences } from './sentences.ts';

/** The draft order as a Word document: articles, then annexes. Whoever signs completes what stands between brackets. */
export async function writeOrder(draft: StoredDraft, writtenOn: string): Promise<Buffer> {
  const { units } = draft.frame;
  const classified = classify(units, draft.state);
  const assessment = assess(units, draft.state);
  const document = new Document({
    title: sentences.title,
    creator: 'Maillage',
    description: draft.name,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: 'fr-FR' } } },
        heading1: { run: { size: 28, bold: true, color: '0B6E69' } },
        heading2: { run: { size: 22, bold: true, color: '12211F' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
          },
        },
        footers: { default: footer(draft) },
        children: [...articles(draft, assessment, writtenOn), ...annexes(draft, classified, assessment)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer({ frame, name }: StoredDraft): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `Projet de zonage ${frame.regionName}, « ${name} », page `,
              PageNumber.CURRENT,
              ' / ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
