/** `playable`: picture and sound, or sound alone where there is no picture. `audio`: never a picture. `poster`: a still. */
export const mediaKinds = ['playable', 'audio', 'poster'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/**
 * Where the files of a recording lie. An upload becomes one recording at most, so that has the upload's id: a job that was
 * killed and runs again writes over its own files, and none is ever left without a name.
 */
export const recordingPrefix = (organisationId: string, recordingId: string): string =>
  `org/${organisationId}/recording/${recordingId}`;

export const mediaKey = (organisationId: string, recordingId: string, kind: MediaKind): string =>
  `${recordingPrefix(organisationId, recordingId)}/${kind}`;
