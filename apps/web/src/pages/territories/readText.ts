/** The text of a file in UTF-8, or in Windows-1252 when it is not valid UTF-8 (spreadsheets of older offices). */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
