import { FILE_ENDINGS, type FileRefusal, type FileType } from '../../../contract/file-types.ts';
import type { FileRule } from '../../../contract/interviews.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { list } from '../../i18n/formats.ts';

const types: Record<FileType, CandidateText> = {
  pdf: 'file.type.pdf',
  document: 'file.type.document',
  spreadsheet: 'file.type.spreadsheet',
  presentation: 'file.type.presentation',
  image: 'file.type.image',
  audio: 'file.type.audio',
  video: 'file.type.video',
  text: 'file.type.text',
  archive: 'file.type.archive',
};

/** "PDF, documents and pictures". */
export const typesText = (language: string, rule: FileRule): string =>
  list(
    language,
    rule.types.map((type) => t(types[type])),
  );

/** ".pdf, .docx, .odt": how names of such files end. */
export const endingsText = (rule: FileRule): string =>
  rule.types.flatMap((type) => FILE_ENDINGS[type].map((ending) => `.${ending}`)).join(', ');

const refusals: Record<FileRefusal, CandidateText> = {
  empty: 'file.refused.empty',
  large: 'file.refused.large',
  type: 'file.refused.type',
  unsafe: 'file.refused.unsafe',
  damaged: 'file.refused.damaged',
};

/** Why a file was not taken, and what to do. */
export const refusalText = (language: string, refusal: FileRefusal, rule: FileRule): string =>
  t(refusals[refusal], { most: rule.mostMegabytes, types: typesText(language, rule) });
