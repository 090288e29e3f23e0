import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { typeset } from './sentences.ts';

/** The pieces that the order is written with. Sizes of text are in half-points, widths in twentieths of a point. */
export const text = (content: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, ...options, children: [new TextRun(typeset(content))] });

export const bold = (content: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 120 },
    ...options,
    children: [new TextRun({ text: typeset(content), bold: true })],
  });

export const centred = (content: string, size: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text: typeset(content), bold: true, size })],
  });

export const heading = (content: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 100 },
    text: content,
  });

/** An annex begins its page. */
export const annex = (content: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    spacing: { after: 160 },
    text: typeset(content),
  });

export const bullet = (content: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, text: typeset(content) });

/** A framed warning. */
export const frame = (content: string): Paragraph => {
  const side = { style: BorderStyle.SINGLE, size: 8, space: 6, color: 'A1480F' };
  return new Paragraph({
    border: { top: side, bottom: side, left: side, right: side },
    spacing: { before: 120, after: 200 },
    children: [new TextRun({ text: typeset(content), bold: true, color: 'A1480F' })],
  });
};

/** Width of the text of an A4 page with its margins, in twentieths of a point. */
const PAGE_WIDTH = 9_640;

/** A table whose head is repeated on each page; `widths` are parts of the page, numbers stand on the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  numbers: readonly number[] = [],
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((PAGE_WIDTH * width) / whole));
  const cell = (content: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[at]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'E3F1EF' } }),
      children: [
        new Paragraph({
          alignment: numbers.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: typeset(content), bold: isHead, size: 18 })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((content, at) => cell(content, at, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: false, children: row.map((content, at) => cell(content, at, false)) }),
      ),
    ],
  });
}
