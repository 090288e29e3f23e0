import type { Language, Provenance, ScenarioDraft, ScenarioEvaluation } from '@maillage/contract';
import { INK, withPdfSpaces as plain, QUIET, TEAL } from '../../exports/pdfDocument.ts';
import { professionNames } from '../../exports/professionNames.ts';
import { mapColours, mapLimits } from './mapSvg.ts';
import { type ReportWordId, reportWords } from './words.ts';

/** All that a report is made of. */
export interface ReportContent {
  readonly language: Language;
  readonly draft: ScenarioDraft;
  readonly territory: string;
  /** Communes of the territory; absent for France. */
  readonly inside: ReadonlySet<string> | undefined;
  readonly evaluation: ScenarioEvaluation;
  /** Each change in one line. */
  readonly changes: readonly string[];
  /** Two drawings on the same frame; absent without contours. */
  readonly maps: { readonly before: string; readonly after: string } | undefined;
  readonly sources: readonly Provenance[];
  readonly day: string;
}

const ROWS = 8;
/** Changes listed before “…”. */
const LISTED = 6;
export const MAP_WIDTH = 232;
/** A tall territory is drawn narrower: the page is one. */
const MAP_HEIGHT = 205;

/** One A4 page that a mayor understands: three sentences, two maps, one table. */
export function reportPage(content: ReportContent): object {
  const { language, draft, territory, maps, changes, sources, day } = content;
  const say = sayer(language);
  const listed = changes.length > LISTED ? [...changes.slice(0, LISTED), '…'] : changes;
  return {
    pageSize: 'A4',
    pageMargins: [48, 36, 48, 40],
    info: { title: draft.name, creator: 'Maillage' },
    lang: language,
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK, lineHeight: 1.15 },
    content: [
      {
        text: `${say('kind')} · ${territory} · ${professionNames[draft.profession][language]} · ${say('from', { date: dayIn(language, draft.date) })}`,
        color: QUIET,
      },
      { text: draft.name, fontSize: 19, bold: true, color: TEAL, margin: [0, 0, 0, 8] },
      ...reportSentences(content).map((text, at) => ({
        text: plain(text),
        fontSize: at === 0 ? 13 : 11,
        bold: at === 0,
        margin: [0, 0, 0, 4],
      })),
      ...(maps ? mapsOf(content, maps) : [{ text: say('noMap'), color: QUIET, margin: [0, 8] }]),
      { text: say('changes'), bold: true, margin: [0, 8, 0, 2] },
      { ul: listed.map(plain), margin: [0, 0, 0, 6] },
      { text: say('table'), bold: true, margin: [0, 4, 0, 2] },
      tableOf(content),
      { text: plain(say('method')), fontSize: 7.5, color: QUIET, margin: [0, 8, 0, 2] },
      { text: sourcesLine(sources, say('source')), fontSize: 7, color: QUIET },
    ],
    footer: { text: `Maillage · ${dayIn(language, day)}`, fontSize: 8, color: QUIET, margin: [48, 14] },
  };
}

/** What the scenario does, in three sentences. */
export function reportSentences({ language, territory, evaluation }: ReportContent): string[] {
  const say = sayer(language);
  const { lifts, before, after, unit } = evaluation;
  const { threshold, lifted, dropped } = lifts.low;
  const first: ReportWordId =
    lifted.people > 0 ? (dropped.people > 0 ? 'both' : 'lifted') : dropped.people > 0 ? 'dropped' : 'nobody';
  const consultations = unit === 'consultations';
  return [
    say(first, {
      people: round(lifted.people > 0 ? lifted.people : dropped.people),
      dropped: round(dropped.people),
      territory,
      threshold,
      unit: say(consultations ? 'consultations' : 'fte-per-100000'),
    }),
    say(lifts.worse.people === 0 ? 'better' : lifts.better.people === 0 ? 'worse' : 'betterAndWorse', {
      better: round(lifts.better.people),
      worse: round(lifts.worse.people),
      under: round(after.underLow.people),
      before: round(before.underLow.people),
      threshold,
    }),
    say('missing', {
      threshold,
      after: round(after.missing, consultations ? 0 : 1),
      before: round(before.missing, consultations ? 0 : 1),
      supply: say(consultations ? 'supplyOfConsultations' : 'supplyOfFte'),
    }),
  ];
}

function mapsOf({ language, evaluation }: ReportContent, maps: { before: string; after: string }): object[] {
  const say = sayer(language);
  const limits = mapLimits(evaluation.lifts.low.threshold);
  const unit = say(evaluation.unit === 'consultations' ? 'consultations' : 'fte-per-100000');
  const number = (value: number) => value.toLocaleString(language);
  const titled = (name: 'before' | 'after') => ({
    width: MAP_WIDTH,
    stack: [
      { text: say(name), bold: true, margin: [0, 8, 0, 3] },
      { svg: maps[name], fit: [MAP_WIDTH, MAP_HEIGHT] },
    ],
  });
  const labels = mapColours.map((_, at) => (at === 0 ? `≤ ${number(limits[0]!)}` : `> ${number(limits[at - 1]!)}`));
  return [
    { columns: [titled('before'), titled('after')], columnGap: 18 },
    {
      margin: [0, 6, 0, 0],
      columns: [
        ...mapColours.map((colour, at) => ({
          width: 48,
          stack: [
            { canvas: [{ type: 'rect', x: 0, y: 0, w: 46, h: 8, color: colour }] },
            { text: labels[at], fontSize: 8, color: QUIET },
          ],
        })),
        {
          width: '*',
          margin: [10, 0, 0, 0],
          stack: [
            { text: say('legend', { unit }), fontSize: 8, color: QUIET },
            { text: say('marked'), fontSize: 8, color: QUIET },
          ],
        },
      ],
    },
  ];
}

function tableOf({ language, evaluation, inside }: ReportContent): object {
  const say = sayer(language);
  const number = (value: number, digits: number, signed = false) =>
    plain(
      value.toLocaleString(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        ...(signed && { signDisplay: 'exceptZero' as const }),
      }),
    );
  const digits = evaluation.unit === 'consultations' ? 2 : 1;
  const right = (text: string) => ({ text, alignment: 'right' });
  const communes = evaluation.communes.filter(({ code }) => !inside || inside.has(code)).slice(0, ROWS);
  return {
    layout: tight,
    table: {
      headerRows: 1,
      widths: ['*', 'auto', 'auto', 'auto', 'auto'],
      body: [
        [
          { text: say('commune'), bold: true },
          ...(['people', 'before', 'after', 'difference'] as const).map((id) => ({ ...right(say(id)), bold: true })),
        ],
        ...communes.map(({ name, people, before, after }) => [
          name,
          right(number(people, 0)),
          right(number(before, digits)),
          right(number(after, digits)),
          right(number(after - before, digits, true)),
        ]),
      ],
    },
  };
}

/** Titles and vintages in one paragraph; on screen a click opens each address. */
function sourcesLine(sources: readonly Provenance[], head: string): object[] {
  const parts = sources.map(({ title, vintage, sourceUrl }) => ({
    text: `${title}, ${vintage}`,
    ...(URL.canParse(sourceUrl) && { link: sourceUrl }),
  }));
  return [
    { text: `${head} : ` },
    ...parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: ' · ' }, part])),
    { text: '.' },
  ];
}

/** Thin lines between rows, little room around them: the page is one. */
const tight = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => '#c9d3cf',
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

type Figures = Readonly<Record<string, string | number>>;

function sayer(language: Language) {
  return (id: ReportWordId, figures: Figures = {}): string =>
    reportWords[id][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const figure = figures[name] ?? '–';
      return typeof figure === 'number' ? figure.toLocaleString(language, { maximumFractionDigits: 1 }) : figure;
    });
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
