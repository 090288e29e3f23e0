import pdfmake from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';

pdfmake.addFonts(roboto);
// a document never reads another file than its fonts, nor any address
pdfmake.setLocalAccessPolicy((path) => Object.values(roboto['Roboto']!).includes(path));
pdfmake.setUrlAccessPolicy(() => false);

export const INK = '#1d2b2a';
export const TEAL = '#01665e';
export const QUIET = '#5a6b69';

/** The bytes of a document described in pdfmake's terms. */
export const pdfDocument = (definition: object): Promise<Uint8Array> => pdfmake.createPdf(definition).getBuffer();

/** The narrow space of French numbers, which the type has not. */
export const withPdfSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0').replaceAll('−', '-');
