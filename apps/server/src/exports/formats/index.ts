import type { ExportFormat } from '../exportTable.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { pdf } from './pdf.ts';
import { xlsx } from './xlsx.ts';

const registry = { csv, geojson, pdf, xlsx } as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof registry;
export const exportFormats: Readonly<Record<ExportFormatId, ExportFormat>> = registry;
export const exportFormatIds = Object.keys(registry) as readonly ExportFormatId[];
