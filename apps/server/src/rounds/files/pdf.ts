import type { Language, RoundCalendar } from '@maillage/contract';
import { weekdayOf } from '@maillage/units';
import QRCode from 'qrcode';
import { INK, pdfDocument, QUIET, TEAL } from '../../exports/pdfDocument.ts';
import { type FileScope, type FileVisit, fileVisits } from './fileVisits.ts';
import { roundFileWords as words } from './words.ts';

/** Rows in the largest type; a longer list is set smaller to stay on its page. */
const LARGE_ROWS = 18;

/** Timetables to hang up: a page for each town hall, or the list of one clinician. */
export async function roundPdf(
  calendar: RoundCalendar,
  scope: FileScope,
  address: string,
  language: Language,
): Promise<Uint8Array> {
  const pages =
    scope.crew === undefined
      ? await Promise.all(
          calendar.solvedFor.stops
            .filter(({ id }) => scope.stop === undefined || id === scope.stop)
            .map((stop) => stopPage(calendar, stop, address, language)),
        )
      : [crewPage(calendar, scope.crew, language)];
  return pdfDocument({
    pageSize: 'A4',
    pageMargins: [44, 44, 44, 44],
    info: { title: calendar.solvedFor.name, creator: 'Maillage' },
    lang: language,
    defaultStyle: { font: 'Roboto', fontSize: 14, color: INK, lineHeight: 1.15 },
    content: pages.flatMap((page, k) => (k === 0 ? page : [{ text: '', pageBreak: 'before' }, ...page])),
  });
}

async function stopPage(
  calendar: RoundCalendar,
  stop: RoundCalendar['solvedFor']['stops'][number],
  address: string,
  language: Language,
): Promise<object[]> {
  const visits = fileVisits(calendar, { stop: stop.id });
  const url = `${address}/communes/${stop.commune}`;
  return [
    { text: words.heading[language].replace('{name}', stop.name), fontSize: 30, bold: true, color: TEAL },
    { text: calendar.solvedFor.name, fontSize: 14, color: QUIET, margin: [0, 0, 0, 8] },
    ...(visits.length === 0 ? [{ text: words.none[language], fontSize: 20 }] : []),
    ...(visits.length > 0
      ? [
          {
            text: words.always[language].replace('{days}', usualDays(visits, language)),
            fontSize: 20,
            bold: true,
            margin: [0, 0, 0, 10],
          },
        ]
      : []),
    visitTable(visits, language, false),
    {
      columns: [
        { svg: await QRCode.toString(url, { type: 'svg', margin: 0 }), width: 84 },
        {
          stack: [
            { text: words.scan[language], fontSize: 14 },
            { text: url, fontSize: 11, color: QUIET },
          ],
          margin: [12, 20, 0, 0],
        },
      ],
      margin: [0, 18, 0, 0],
      unbreakable: true,
    },
  ];
}

function crewPage(calendar: RoundCalendar, crew: string, language: Language): object[] {
  const name = calendar.solvedFor.crews.find(({ id }) => id === crew)?.name ?? '';
  const visits = fileVisits(calendar, { crew });
  return [
    { text: words.crewHeading[language].replace('{name}', name), fontSize: 24, bold: true, color: TEAL },
    { text: calendar.solvedFor.name, color: QUIET, margin: [0, 0, 0, 12] },
    visits.length === 0 ? { text: words.none[language] } : visitTable(visits, language, true),
  ];
}

function visitTable(visits: readonly FileVisit[], language: Language, withStop: boolean): object {
  if (visits.length === 0) return { text: '' };
  const fontSize = visits.length <= LARGE_ROWS ? 18 : visits.length <= 2 * LARGE_ROWS ? 12 : 10;
  const titles = [words.day, words.hours, ...(withStop ? [words.stop] : [])];
  return {
    layout: 'lightHorizontalLines',
    fontSize,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', ...(withStop ? ['*'] : [])],
      body: [
        titles.map((title) => ({ text: title[language], bold: true, fontSize: 11 })),
        ...visits.map(({ date, start, end, stop }) => [
          longDay(date, language),
          { text: `${hour(start, language)} – ${hour(end, language)}`, bold: true },
          ...(withStop ? [stop.name] : []),
        ]),
      ],
    },
  };
}

/** "mardi, jeudi". */
function usualDays(visits: readonly FileVisit[], language: Language): string {
  const counts = Map.groupBy(visits, ({ date }) => weekdayOf(date));
  const usual = [...counts].filter(([, own]) => own.length * 5 >= visits.length).sort(([a], [b]) => a - b);
  return usual.map(([, own]) => intl(own[0]!.date, language, { weekday: 'long' })).join(', ');
}

const longDay = (date: string, language: Language) =>
  intl(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
const hour = (time: string, language: Language) =>
  language === 'fr' ? time.replace(/^0/, '').replace(':', ' h ') : time;
const intl = (date: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  });
