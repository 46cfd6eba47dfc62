import { open } from 'node:fs/promises';
import { type FileTypeResult, fileTypeFromFile } from 'file-type';
import { endingOf, FILE_ENDINGS, FILE_TYPES, type FileType } from '../../contract/file-types.ts';

export interface FoundType {
  readonly type: FileType;
  /** To be served as. Text is never served as anything that a browser would run. */
  readonly mime: string;
}

/** Texts without a sign of their own in their bytes. */
const TEXTS: Readonly<Record<string, FoundType>> = {
  csv: { type: 'spreadsheet', mime: 'text/csv; charset=utf-8' },
  md: { type: 'text', mime: 'text/plain; charset=utf-8' },
  txt: { type: 'text', mime: 'text/plain; charset=utf-8' },
};

/**
 * What a file is by its bytes: the name only tells one plain text from another. Null: nothing that we know, or something that can carry a
 * program (macros, HTML).
 */
export async function findFileType(path: string, name: string): Promise<FoundType | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found) return known(found);
  const text = TEXTS[endingOf(name)];
  return text && (await isText(path)) ? text : null;
}

function known({ ext, mime }: FileTypeResult): FoundType | null {
  const type = FILE_TYPES.find((each) => (FILE_ENDINGS[each] as readonly string[]).includes(ext));
  return type ? { type, mime } : null;
}

/** UTF-8 without control characters but tab and line ends, all of it. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path, 'r');
  try {
    for await (const piece of file.createReadStream({ autoClose: false })) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/[\u0000-\u0008\u000e-\u001f]/.test(decoder.decode(piece as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
