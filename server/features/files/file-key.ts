/** Below it lies what became of an upload that is a file. */
export const filePrefix = (organisationId: string, fileId: string): string => `org/${organisationId}/file/${fileId}`;
export const fileKey = (organisationId: string, fileId: string): string =>
  `${filePrefix(organisationId, fileId)}/content`;
