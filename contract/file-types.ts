/** Rules of files that builder, page and server share. Without zod, so that pages can carry them. */

/** Kinds of files that a question may ask for, and how their names end. What a file is is found out from its bytes, never from its name. */
export const FILE_ENDINGS = {
  pdf: ['pdf'],
  document: ['docx', 'odt', 'rtf'],
  spreadsheet: ['xlsx', 'ods', 'csv'],
  presentation: ['pptx', 'odp'],
  image: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'heic'],
  audio: ['mp3', 'm4a', 'ogg', 'opus', 'wav', 'flac'],
  video: ['mp4', 'webm', 'mov'],
  text: ['txt', 'md'],
  archive: ['zip'],
} as const;
export type FileType = keyof typeof FILE_ENDINGS;
export const FILE_TYPES = Object.keys(FILE_ENDINGS) as [FileType, ...FileType[]];

/** MB (10⁶ bytes) that one file may have, at most, whatever a question says. */
export const MOST_FILE_MEGABYTES = 200;

/** Why a file was not taken. `empty`, `large` and `type` a page can mostly see before anything is sent; `unsafe`: the operator's scanner said so. */
export const FILE_REFUSALS = ['empty', 'large', 'type', 'unsafe', 'damaged'] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export interface FileRuleLike {
  readonly types: readonly FileType[];
  readonly mostMegabytes: number;
}

/** For the `accept` of a file input, e.g. `.pdf,.docx`. */
export const acceptOf = ({ types }: FileRuleLike): string =>
  types.flatMap((type) => FILE_ENDINGS[type].map((ending) => `.${ending}`)).join(',');

/** The part of a name after its last point, in lower case; empty where there is none. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What is wrong with a file as far as its name and size tell; null: nothing. A name without an ending says nothing. */
export function fileFault(rule: FileRuleLike, file: { name: string; size: number }): FileRefusal | null {
  if (file.size === 0) return 'empty';
  if (file.size > rule.mostMegabytes * 1e6) return 'large';
  const ending = endingOf(file.name);
  const endings: readonly string[] = rule.types.flatMap((type) => FILE_ENDINGS[type]);
  return ending === '' || endings.includes(ending) ? null : 'type';
}
