import { rotaStatement } from '@maillage/care';
import { dayWords, type Language } from '@maillage/contract';
import type { ExportTable } from '../../exports/exportTable.ts';
import type { RotaInHand } from '../writeRota.ts';
import { fill, rotaFileWords as words } from './words.ts';

/** Every half-day with its hours and its doctors; a half-day without doctor says so. */
export function rotaTable(rota: RotaInHand, language: Language, day: string): ExportTable {
  const { plan } = rota.stored;
  const names = new Map(rota.clinicians.map(({ id, content }) => [id, content.name]));
  const places = new Map(rota.places.map(({ id, content }) => [id, content.name]));
  const rows = rota.cabinets
    .flatMap(({ id, openings }) => openings.map((opening) => ({ id, ...opening })))
    .sort((a, b) => (`${a.date} ${a.half}` < `${b.date} ${b.half}` ? -1 : 1))
    .map(({ id, date, half, from, to, wanted }) => {
      const there = rota.cells.filter((cell) => cell.cabinet === id && cell.date === date && cell.half === half);
      const doctors = there.map(({ doctor }) => names.get(doctor) ?? '?').join(', ');
      return [
        date,
        dayWords(date, language),
        words[half][language],
        places.get(id) ?? '',
        from,
        to,
        doctors || words.nobody[language],
        Math.max(0, wanted - there.length),
      ];
    });
  const missing = rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
  return {
    title: plan.name,
    language,
    day,
    sentences: [fill(words.covered[language], { halfDays: rows.length, missing, from: plan.from, to: plan.to })],
    columns: (['date', 'day', 'half', 'cabinet', 'from', 'to', 'doctors', 'missing'] as const).map((id) => ({
      id,
      title: words[id][language],
      kind: id === 'missing' ? 'number' : 'text',
    })),
    rows,
    sources: [],
    method: [words.tableMethod[language]],
  };
}

/** Half-days, days, hours and payment by doctor and month, of the cells as they stand, and a line of totals for each doctor. */
export function statementTable(rota: RotaInHand, language: Language, day: string): ExportTable {
  const { plan } = rota.stored;
  const lines = rotaStatement(rota.cells, rota.cabinets, plan.pay);
  const number = (value: number, digits: number) => Number(value.toFixed(digits));
  const rows = rota.clinicians.flatMap(({ id, content }) => {
    const own = lines.filter(({ doctor }) => doctor === id);
    if (own.length === 0) return [];
    const sum = (of: 'halfDays' | 'days' | 'minutes') => own.reduce((total, line) => total + line[of], 0);
    const cents = plan.pay ? own.reduce((total, line) => total + (line.cents ?? 0), 0) : null;
    const all = {
      month: words.total[language],
      halfDays: sum('halfDays'),
      days: sum('days'),
      minutes: sum('minutes'),
      cents,
    };
    return [...own, all].map((line) => [
      content.name,
      line.month,
      line.halfDays,
      line.days,
      number(line.minutes / 60, 2),
      line.cents === null ? null : number(line.cents / 100, 2),
    ]);
  });
  const { pay } = plan;
  return {
    title: fill(words.statementTitle[language], { name: plan.name }),
    language,
    day,
    sentences: [
      pay
        ? fill(words[pay.per === 'day' ? 'paidDay' : 'paidHalfDay'][language], {
            amount: (pay.cents / 100).toLocaleString(language, { style: 'currency', currency: 'EUR' }),
            source: pay.source,
          })
        : words.unpaid[language],
    ],
    columns: (['doctor', 'month', 'halfDays', 'days', 'hours', 'euros'] as const).map((id) => ({
      id,
      title: words[id][language],
      kind: id === 'doctor' || id === 'month' ? 'text' : 'number',
    })),
    rows,
    sources: [],
    method: [words.statementMethod[language]],
  };
}
