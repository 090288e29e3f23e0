import { Type } from '@fastify/type-provider-typebox';
import { normaliseName } from '@maillage/territory';
import type { FastifyReply } from 'fastify';
import type { ExportTable, Geometries } from './exportTable.ts';
import { type ExportFormatId, exportFormatIds, exportFormats } from './formats/index.ts';

/** `format=json` is the answer itself; the others are files. */
export const FormatQuery = Type.Object({
  format: Type.Unsafe<'json' | ExportFormatId>(Type.Enum(['json', ...exportFormatIds], { default: 'json' })),
  lang: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
});

/** Sends a table as a file that the browser saves under a name made of its title. */
export async function sendExport(
  reply: FastifyReply,
  format: ExportFormatId,
  table: ExportTable,
  geometries: Geometries,
): Promise<FastifyReply> {
  const { contentType, extension, write } = exportFormats[format];
  const name = normaliseName(table.title).replaceAll(' ', '-').slice(0, 100);
  const content = await write(table, geometries);
  return reply
    .type(contentType)
    .header('content-disposition', `attachment; filename="${name}.${extension}"`)
    .header('cache-control', 'no-cache')
    .send(typeof content === 'string' ? content : Buffer.from(content));
}
