// @ts-nocheck: written without exactOptionalPropertyTypes in mind; its types hold


import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { DeleteAccountDevicesByDeviceData, DeleteAccountDevicesByDeviceErrors, DeleteAccountDevicesByDeviceResponses, DeleteAccountDevicesData, DeleteAccountDevicesErrors, DeleteAccountDevicesResponses, DeleteAccountPasskeysByPasskeyData, DeleteAccountPasskeysByPasskeyErrors, DeleteAccountPasskeysByPasskeyResponses, DeleteApiKeysByApiKeyData, DeleteApiKeysByApiKeyErrors, DeleteApiKeysByApiKeyResponses, DeleteCandidateByInvitationSelfIdentificationData, DeleteCandidateByInvitationSelfIdentificationErrors, DeleteCandidateByInvitationSelfIdentificationResponses, DeleteExamplesData, DeleteExamplesErrors, DeleteExamplesResponses, DeleteInterviewsByInterviewMembersByUserData, DeleteInterviewsByInterviewMembersByUserErrors, DeleteInterviewsByInterviewMembersByUserResponses, DeleteInterviewsByInterviewQuestionsByQuestionData, DeleteInterviewsByInterviewQuestionsByQuestionErrors, DeleteInterviewsByInterviewQuestionsByQuestionResponses, DeleteInvitationsByInvitationNotesByNoteData, DeleteInvitationsByInvitationNotesByNoteErrors, DeleteInvitationsByInvitationNotesByNoteResponses, DeleteMemberInvitationsByMemberInvitationData, DeleteMemberInvitationsByMemberInvitationErrors, DeleteMemberInvitationsByMemberInvitationResponses, DeleteMembersByMemberData, DeleteMembersByMemberErrors, DeleteMembersByMemberResponses, DeleteMessageTemplatesByTemplateData, DeleteMessageTemplatesByTemplateErrors, DeleteMessageTemplatesByTemplateResponses, DeleteOrganisationLogoData, DeleteOrganisationLogoErrors, DeleteOrganisationLogoResponses, DeleteSessionData, DeleteSessionErrors, DeleteSessionResponses, GetAccountData, GetAccountDevicesData, GetAccountDevicesErrors, GetAccountDevicesResponses, GetAccountErrors, GetAccountResponses, GetApiKeysData, GetApiKeysErrors, GetApiKeysResponses, GetBrandByOrganisationByFileData, GetBrandByOrganisationByFileErrors, GetBrandByOrganisationByFileResponses, GetCandidateByInvitationData, GetCandidateByInvitationErrors, GetCandidateByInvitationMessagesData, GetCandidateByInvitationMessagesErrors, GetCandidateByInvitationMessagesResponses, GetCandidateByInvitationResponses, GetCandidateByInvitationSelfIdentificationData, GetCandidateByInvitationSelfIdentificationErrors, GetCandidateByInvitationSelfIdentificationResponses, GetCandidateByInvitationTakesByTakeData, GetCandidateByInvitationTakesByTakeErrors, GetCandidateByInvitationTakesByTakeResponses, GetEventsData, GetEventsErrors, GetEventsResponses, GetExamplesData, GetExamplesErrors, GetExamplesResponses, GetFilesByOrganisationByFileByAsData, GetFilesByOrganisationByFileByAsErrors, GetFilesByOrganisationByFileByAsResponses, GetHealthzData, GetHealthzErrors, GetHealthzResponses, GetHomeData, GetHomeErrors, GetHomeResponses, GetInterviewsByInterviewData, GetInterviewsByInterviewErrors, GetInterviewsByInterviewFunnelData, GetInterviewsByInterviewFunnelErrors, GetInterviewsByInterviewFunnelResponses, GetInterviewsByInterviewInvitationsData, GetInterviewsByInterviewInvitationsErrors, GetInterviewsByInterviewInvitationsMailData, GetInterviewsByInterviewInvitationsMailErrors, GetInterviewsByInterviewInvitationsMailResponses, GetInterviewsByInterviewInvitationsResponses, GetInterviewsByInterviewMembersData, GetInterviewsByInterviewMembersErrors, GetInterviewsByInterviewMembersResponses, GetInterviewsByInterviewResponses, GetInterviewsByInterviewRubricData, GetInterviewsByInterviewRubricErrors, GetInterviewsByInterviewRubricResponses, GetInterviewsByInterviewScoresData, GetInterviewsByInterviewScoresErrors, GetInterviewsByInterviewScoresResponses, GetInterviewsByInterviewSelfIdentificationData, GetInterviewsByInterviewSelfIdentificationErrors, GetInterviewsByInterviewSelfIdentificationResponses, GetInterviewsData, GetInterviewsErrors, GetInterviewsResponses, GetInvitationsByInvitationData, GetInvitationsByInvitationDecisionsData, GetInvitationsByInvitationDecisionsErrors, GetInvitationsByInvitationDecisionsResponses, GetInvitationsByInvitationErrors, GetInvitationsByInvitationLinkData, GetInvitationsByInvitationLinkErrors, GetInvitationsByInvitationLinkResponses, GetInvitationsByInvitationMailsData, GetInvitationsByInvitationMailsErrors, GetInvitationsByInvitationMailsResponses, GetInvitationsByInvitationMembersData, GetInvitationsByInvitationMembersErrors, GetInvitationsByInvitationMembersResponses, GetInvitationsByInvitationMessageDraftsData, GetInvitationsByInvitationMessageDraftsErrors, GetInvitationsByInvitationMessageDraftsResponses, GetInvitationsByInvitationMessagesData, GetInvitationsByInvitationMessagesErrors, GetInvitationsByInvitationMessagesResponses, GetInvitationsByInvitationNotesByNoteVersionsData, GetInvitationsByInvitationNotesByNoteVersionsErrors, GetInvitationsByInvitationNotesByNoteVersionsResponses, GetInvitationsByInvitationNotesData, GetInvitationsByInvitationNotesErrors, GetInvitationsByInvitationNotesResponses, GetInvitationsByInvitationRequestsData, GetInvitationsByInvitationRequestsErrors, GetInvitationsByInvitationRequestsResponses, GetInvitationsByInvitationResponses, GetInvitationsByInvitationReviewRoomData, GetInvitationsByInvitationReviewRoomErrors, GetInvitationsByInvitationReviewRoomResponses, GetInvitationsByInvitationScoreData, GetInvitationsByInvitationScoreErrors, GetInvitationsByInvitationScoreResponses, GetInvitationsByInvitationTimelineData, GetInvitationsByInvitationTimelineErrors, GetInvitationsByInvitationTimelineResponses, GetMeData, GetMediaByOrganisationByRecordingByKindData, GetMediaByOrganisationByRecordingByKindErrors, GetMediaByOrganisationByRecordingByKindResponses, GetMeErrors, GetMemberInvitationsData, GetMemberInvitationsErrors, GetMemberInvitationsResponses, GetMembersData, GetMembersErrors, GetMembersResponses, GetMeResponses, GetMessageTemplatesData, GetMessageTemplatesErrors, GetMessageTemplatesResponses, GetOpenapiJsonData, GetOpenapiJsonErrors, GetOpenapiJsonResponses, GetOrganisationData, GetOrganisationErrors, GetOrganisationResponses, GetOrganisationsByOrganisationLegalTextsData, GetOrganisationsByOrganisationLegalTextsErrors, GetOrganisationsByOrganisationLegalTextsResponses, GetOutboxData, GetOutboxErrors, GetOutboxResponses, GetReadyzData, GetReadyzErrors, GetReadyzResponses, GetRequestsData, GetRequestsErrors, GetRequestsResponses, GetReviewsQueueData, GetReviewsQueueErrors, GetReviewsQueueResponses, GetSetupData, GetSetupErrors, GetSetupResponses, GetStatusData, GetStatusErrors, GetStatusResponses, GetStreamData, GetStreamErrors, GetStreamResponses, GetUploadsByUploadChunksData, GetUploadsByUploadChunksErrors, GetUploadsByUploadChunksResponses, PostAccountPasskeysData, PostAccountPasskeysErrors, PostAccountPasskeysOptionsData, PostAccountPasskeysOptionsErrors, PostAccountPasskeysOptionsResponses, PostAccountPasskeysResponses, PostAccountTwoFactorBackupCodesData, PostAccountTwoFactorBackupCodesErrors, PostAccountTwoFactorBackupCodesResponses, PostAccountTwoFactorConfirmData, PostAccountTwoFactorConfirmErrors, PostAccountTwoFactorConfirmResponses, PostAccountTwoFactorData, PostAccountTwoFactorErrors, PostAccountTwoFactorOffData, PostAccountTwoFactorOffErrors, PostAccountTwoFactorOffResponses, PostAccountTwoFactorResponses, PostApiKeysByApiKeyRestoreData, PostApiKeysByApiKeyRestoreErrors, PostApiKeysByApiKeyRestoreResponses, PostApiKeysData, PostApiKeysErrors, PostApiKeysResponses, PostCandidateByInvitationConsentData, PostCandidateByInvitationConsentErrors, PostCandidateByInvitationConsentResponses, PostCandidateByInvitationOpenedData, PostCandidateByInvitationOpenedErrors, PostCandidateByInvitationOpenedResponses, PostCandidateByInvitationQuestionsByQuestionChoiceTakesData, PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors, PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses, PostCandidateByInvitationQuestionsByQuestionFileTakesData, PostCandidateByInvitationQuestionsByQuestionFileTakesErrors, PostCandidateByInvitationQuestionsByQuestionFileTakesResponses, PostCandidateByInvitationQuestionsByQuestionTakesData, PostCandidateByInvitationQuestionsByQuestionTakesErrors, PostCandidateByInvitationQuestionsByQuestionTakesResponses, PostCandidateByInvitationQuestionsByQuestionTextTakesData, PostCandidateByInvitationQuestionsByQuestionTextTakesErrors, PostCandidateByInvitationQuestionsByQuestionTextTakesResponses, PostCandidateByInvitationRequestsData, PostCandidateByInvitationRequestsErrors, PostCandidateByInvitationRequestsResponses, PostCandidateByInvitationSubmitData, PostCandidateByInvitationSubmitErrors, PostCandidateByInvitationSubmitResponses, PostCandidateByInvitationTakesByTakeFailedData, PostCandidateByInvitationTakesByTakeFailedErrors, PostCandidateByInvitationTakesByTakeFailedResponses, PostCandidateByInvitationTakesByTakeKeepData, PostCandidateByInvitationTakesByTakeKeepErrors, PostCandidateByInvitationTakesByTakeKeepResponses, PostCandidateByInvitationTakesByTakeTechnicalData, PostCandidateByInvitationTakesByTakeTechnicalErrors, PostCandidateByInvitationTakesByTakeTechnicalResponses, PostCandidateByInvitationWithdrawData, PostCandidateByInvitationWithdrawErrors, PostCandidateByInvitationWithdrawResponses, PostCandidateExchangeData, PostCandidateExchangeErrors, PostCandidateExchangeResponses, PostExamplesData, PostExamplesErrors, PostExamplesResponses, PostInterviewsByInterviewArchiveData, PostInterviewsByInterviewArchiveErrors, PostInterviewsByInterviewArchiveResponses, PostInterviewsByInterviewCloseData, PostInterviewsByInterviewCloseErrors, PostInterviewsByInterviewCloseResponses, PostInterviewsByInterviewDuplicateData, PostInterviewsByInterviewDuplicateErrors, PostInterviewsByInterviewDuplicateResponses, PostInterviewsByInterviewInvitationsBatchData, PostInterviewsByInterviewInvitationsBatchErrors, PostInterviewsByInterviewInvitationsBatchResponses, PostInterviewsByInterviewInvitationsData, PostInterviewsByInterviewInvitationsErrors, PostInterviewsByInterviewInvitationsResponses, PostInterviewsByInterviewPublishData, PostInterviewsByInterviewPublishErrors, PostInterviewsByInterviewPublishResponses, PostInterviewsByInterviewQuestionsData, PostInterviewsByInterviewQuestionsErrors, PostInterviewsByInterviewQuestionsResponses, PostInterviewsByInterviewReopenData, PostInterviewsByInterviewReopenErrors, PostInterviewsByInterviewReopenResponses, PostInterviewsByInterviewRestoreData, PostInterviewsByInterviewRestoreErrors, PostInterviewsByInterviewRestoreResponses, PostInterviewsData, PostInterviewsErrors, PostInterviewsResponses, PostInvitationsByInvitationCancelData, PostInvitationsByInvitationCancelErrors, PostInvitationsByInvitationCancelResponses, PostInvitationsByInvitationCorrectData, PostInvitationsByInvitationCorrectErrors, PostInvitationsByInvitationCorrectResponses, PostInvitationsByInvitationDecisionsData, PostInvitationsByInvitationDecisionsErrors, PostInvitationsByInvitationDecisionsResponses, PostInvitationsByInvitationEraseCandidateData, PostInvitationsByInvitationEraseCandidateErrors, PostInvitationsByInvitationEraseCandidateResponses, PostInvitationsByInvitationExtendData, PostInvitationsByInvitationExtendErrors, PostInvitationsByInvitationExtendResponses, PostInvitationsByInvitationMessagesByMessageTakeBackData, PostInvitationsByInvitationMessagesByMessageTakeBackErrors, PostInvitationsByInvitationMessagesByMessageTakeBackResponses, PostInvitationsByInvitationMessagesData, PostInvitationsByInvitationMessagesErrors, PostInvitationsByInvitationMessagesPreviewData, PostInvitationsByInvitationMessagesPreviewErrors, PostInvitationsByInvitationMessagesPreviewResponses, PostInvitationsByInvitationMessagesResponses, PostInvitationsByInvitationNotesByNoteRestoreData, PostInvitationsByInvitationNotesByNoteRestoreErrors, PostInvitationsByInvitationNotesByNoteRestoreResponses, PostInvitationsByInvitationNotesData, PostInvitationsByInvitationNotesErrors, PostInvitationsByInvitationNotesResponses, PostInvitationsByInvitationRenewLinkData, PostInvitationsByInvitationRenewLinkErrors, PostInvitationsByInvitationRenewLinkResponses, PostInvitationsByInvitationReopenData, PostInvitationsByInvitationReopenErrors, PostInvitationsByInvitationReopenResponses, PostInvitationsByInvitationRequestsByRequestAnswerData, PostInvitationsByInvitationRequestsByRequestAnswerErrors, PostInvitationsByInvitationRequestsByRequestAnswerResponses, PostInvitationsByInvitationReviewReopenData, PostInvitationsByInvitationReviewReopenErrors, PostInvitationsByInvitationReviewReopenResponses, PostInvitationsByInvitationReviewRestoreData, PostInvitationsByInvitationReviewRestoreErrors, PostInvitationsByInvitationReviewRestoreResponses, PostInvitationsByInvitationReviewSubmitData, PostInvitationsByInvitationReviewSubmitErrors, PostInvitationsByInvitationReviewSubmitResponses, PostInvitationsByInvitationSendAgainData, PostInvitationsByInvitationSendAgainErrors, PostInvitationsByInvitationSendAgainResponses, PostMailsByMailRetryData, PostMailsByMailRetryErrors, PostMailsByMailRetryResponses, PostMemberInvitationsAcceptData, PostMemberInvitationsAcceptErrors, PostMemberInvitationsAcceptResponses, PostMemberInvitationsByMemberInvitationResendData, PostMemberInvitationsByMemberInvitationResendErrors, PostMemberInvitationsByMemberInvitationResendResponses, PostMemberInvitationsByMemberInvitationRestoreData, PostMemberInvitationsByMemberInvitationRestoreErrors, PostMemberInvitationsByMemberInvitationRestoreResponses, PostMemberInvitationsData, PostMemberInvitationsErrors, PostMemberInvitationsPreviewData, PostMemberInvitationsPreviewErrors, PostMemberInvitationsPreviewResponses, PostMemberInvitationsResponses, PostMembersByMemberRestoreData, PostMembersByMemberRestoreErrors, PostMembersByMemberRestoreResponses, PostMessageTemplatesData, PostMessageTemplatesErrors, PostMessageTemplatesPreviewData, PostMessageTemplatesPreviewErrors, PostMessageTemplatesPreviewResponses, PostMessageTemplatesResponses, PostSessionData, PostSessionErrors, PostSessionLinksData, PostSessionLinksErrors, PostSessionLinksPreviewData, PostSessionLinksPreviewErrors, PostSessionLinksPreviewResponses, PostSessionLinksResponses, PostSessionLinksUseData, PostSessionLinksUseErrors, PostSessionLinksUseResponses, PostSessionPasskeyData, PostSessionPasskeyErrors, PostSessionPasskeyOptionsData, PostSessionPasskeyOptionsErrors, PostSessionPasskeyOptionsResponses, PostSessionPasskeyResponses, PostSessionResponses, PostSessionSecondStepData, PostSessionSecondStepErrors, PostSessionSecondStepResponses, PostSetupData, PostSetupErrors, PostSetupResponses, PostStatusMediaByUploadRetryData, PostStatusMediaByUploadRetryErrors, PostStatusMediaByUploadRetryResponses, PostStatusTestMailData, PostStatusTestMailErrors, PostStatusTestMailResponses, PostUploadsByUploadCompleteData, PostUploadsByUploadCompleteErrors, PostUploadsByUploadCompleteResponses, PutAccountData, PutAccountErrors, PutAccountPasskeysByPasskeyData, PutAccountPasskeysByPasskeyErrors, PutAccountPasskeysByPasskeyResponses, PutAccountPasswordData, PutAccountPasswordErrors, PutAccountPasswordResponses, PutAccountResponses, PutCandidateByInvitationQuestionsByQuestionChoiceDraftData, PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors, PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses, PutCandidateByInvitationQuestionsByQuestionTextDraftData, PutCandidateByInvitationQuestionsByQuestionTextDraftErrors, PutCandidateByInvitationQuestionsByQuestionTextDraftResponses, PutCandidateByInvitationSelfIdentificationData, PutCandidateByInvitationSelfIdentificationErrors, PutCandidateByInvitationSelfIdentificationResponses, PutInterviewsByInterviewData, PutInterviewsByInterviewErrors, PutInterviewsByInterviewMembersByUserData, PutInterviewsByInterviewMembersByUserErrors, PutInterviewsByInterviewMembersByUserResponses, PutInterviewsByInterviewQuestionOrderData, PutInterviewsByInterviewQuestionOrderErrors, PutInterviewsByInterviewQuestionOrderResponses, PutInterviewsByInterviewQuestionsByQuestionData, PutInterviewsByInterviewQuestionsByQuestionErrors, PutInterviewsByInterviewQuestionsByQuestionResponses, PutInterviewsByInterviewResponses, PutInterviewsByInterviewRubricData, PutInterviewsByInterviewRubricErrors, PutInterviewsByInterviewRubricResponses, PutInvitationsByInvitationNotesByNoteData, PutInvitationsByInvitationNotesByNoteErrors, PutInvitationsByInvitationNotesByNoteResponses, PutInvitationsByInvitationReviewData, PutInvitationsByInvitationReviewErrors, PutInvitationsByInvitationReviewRatingsByCriterionData, PutInvitationsByInvitationReviewRatingsByCriterionErrors, PutInvitationsByInvitationReviewRatingsByCriterionResponses, PutInvitationsByInvitationReviewResponses, PutMembersByMemberRoleData, PutMembersByMemberRoleErrors, PutMembersByMemberRoleResponses, PutMessageTemplatesByTemplateData, PutMessageTemplatesByTemplateErrors, PutMessageTemplatesByTemplateResponses, PutOrganisationData, PutOrganisationErrors, PutOrganisationLogoData, PutOrganisationLogoErrors, PutOrganisationLogoResponses, PutOrganisationResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkData, PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors, PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartData, PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors, PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * This process is alive
 */
export const getHealthz = <ThrowOnError extends boolean = false>(options?: Options<GetHealthzData, ThrowOnError>): RequestResult<GetHealthzResponses, GetHealthzErrors, ThrowOnError> => (options?.client ?? client).get<GetHealthzResponses, GetHealthzErrors, ThrowOnError>({ url: '/healthz', ...options });

/**
 * Ready for work: database reachable, not draining
 */
export const getReadyz = <ThrowOnError extends boolean = false>(options?: Options<GetReadyzData, ThrowOnError>): RequestResult<GetReadyzResponses, GetReadyzErrors, ThrowOnError> => (options?.client ?? client).get<GetReadyzResponses, GetReadyzErrors, ThrowOnError>({ url: '/readyz', ...options });

/**
 * This API as OpenAPI 3.1
 */
export const getOpenapiJson = <ThrowOnError extends boolean = false>(options?: Options<GetOpenapiJsonData, ThrowOnError>): RequestResult<GetOpenapiJsonResponses, GetOpenapiJsonErrors, ThrowOnError> => (options?.client ?? client).get<GetOpenapiJsonResponses, GetOpenapiJsonErrors, ThrowOnError>({ url: '/api/v1/openapi.json', ...options });

/**
 * Whether this instance waits to be set up
 */
export const getSetup = <ThrowOnError extends boolean = false>(options?: Options<GetSetupData, ThrowOnError>): RequestResult<GetSetupResponses, GetSetupErrors, ThrowOnError> => (options?.client ?? client).get<GetSetupResponses, GetSetupErrors, ThrowOnError>({ url: '/api/v1/setup', ...options });

/**
 * Set up the first organisation and its owner; works once, on loopback or with the printed token
 */
export const postSetup = <ThrowOnError extends boolean = false>(options: Options<PostSetupData, ThrowOnError>): RequestResult<PostSetupResponses, PostSetupErrors, ThrowOnError> => (options.client ?? client).post<PostSetupResponses, PostSetupErrors, ThrowOnError>({
    url: '/api/v1/setup',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sign out
 */
export const deleteSession = <ThrowOnError extends boolean = false>(options?: Options<DeleteSessionData, ThrowOnError>): RequestResult<DeleteSessionResponses, DeleteSessionErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteSessionResponses, DeleteSessionErrors, ThrowOnError>({ url: '/api/v1/session', ...options });

/**
 * Sign in with e-mail and password
 */
export const postSession = <ThrowOnError extends boolean = false>(options: Options<PostSessionData, ThrowOnError>): RequestResult<PostSessionResponses, PostSessionErrors, ThrowOnError> => (options.client ?? client).post<PostSessionResponses, PostSessionErrors, ThrowOnError>({
    url: '/api/v1/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who is signed in
 */
export const getMe = <ThrowOnError extends boolean = false>(options?: Options<GetMeData, ThrowOnError>): RequestResult<GetMeResponses, GetMeErrors, ThrowOnError> => (options?.client ?? client).get<GetMeResponses, GetMeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/me',
    ...options
});

/**
 * Invitations of members that are still open
 */
export const getMemberInvitations = <ThrowOnError extends boolean = false>(options?: Options<GetMemberInvitationsData, ThrowOnError>): RequestResult<GetMemberInvitationsResponses, GetMemberInvitationsErrors, ThrowOnError> => (options?.client ?? client).get<GetMemberInvitationsResponses, GetMemberInvitationsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/member-invitations',
    ...options
});

/**
 * Invite a member by e-mail
 */
export const postMemberInvitations = <ThrowOnError extends boolean = false>(options: Options<PostMemberInvitationsData, ThrowOnError>): RequestResult<PostMemberInvitationsResponses, PostMemberInvitationsErrors, ThrowOnError> => (options.client ?? client).post<PostMemberInvitationsResponses, PostMemberInvitationsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/member-invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Cancel an invitation of a member
 */
export const deleteMemberInvitationsByMemberInvitation = <ThrowOnError extends boolean = false>(options: Options<DeleteMemberInvitationsByMemberInvitationData, ThrowOnError>): RequestResult<DeleteMemberInvitationsByMemberInvitationResponses, DeleteMemberInvitationsByMemberInvitationErrors, ThrowOnError> => (options.client ?? client).delete<DeleteMemberInvitationsByMemberInvitationResponses, DeleteMemberInvitationsByMemberInvitationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/member-invitations/{memberInvitation}',
    ...options
});

/**
 * Send an open invitation once more, valid for another fourteen days
 */
export const postMemberInvitationsByMemberInvitationResend = <ThrowOnError extends boolean = false>(options: Options<PostMemberInvitationsByMemberInvitationResendData, ThrowOnError>): RequestResult<PostMemberInvitationsByMemberInvitationResendResponses, PostMemberInvitationsByMemberInvitationResendErrors, ThrowOnError> => (options.client ?? client).post<PostMemberInvitationsByMemberInvitationResendResponses, PostMemberInvitationsByMemberInvitationResendErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/member-invitations/{memberInvitation}/resend',
    ...options
});

/**
 * Take the cancelling of an invitation back: its link opens again
 */
export const postMemberInvitationsByMemberInvitationRestore = <ThrowOnError extends boolean = false>(options: Options<PostMemberInvitationsByMemberInvitationRestoreData, ThrowOnError>): RequestResult<PostMemberInvitationsByMemberInvitationRestoreResponses, PostMemberInvitationsByMemberInvitationRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostMemberInvitationsByMemberInvitationRestoreResponses, PostMemberInvitationsByMemberInvitationRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/member-invitations/{memberInvitation}/restore',
    ...options
});

/**
 * What a member invitation’s link offers
 */
export const postMemberInvitationsPreview = <ThrowOnError extends boolean = false>(options: Options<PostMemberInvitationsPreviewData, ThrowOnError>): RequestResult<PostMemberInvitationsPreviewResponses, PostMemberInvitationsPreviewErrors, ThrowOnError> => (options.client ?? client).post<PostMemberInvitationsPreviewResponses, PostMemberInvitationsPreviewErrors, ThrowOnError>({
    url: '/api/v1/member-invitations/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Join by a member invitation’s link; signs in
 */
export const postMemberInvitationsAccept = <ThrowOnError extends boolean = false>(options: Options<PostMemberInvitationsAcceptData, ThrowOnError>): RequestResult<PostMemberInvitationsAcceptResponses, PostMemberInvitationsAcceptErrors, ThrowOnError> => (options.client ?? client).post<PostMemberInvitationsAcceptResponses, PostMemberInvitationsAcceptErrors, ThrowOnError>({
    url: '/api/v1/member-invitations/accept',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * API keys that work
 */
export const getApiKeys = <ThrowOnError extends boolean = false>(options?: Options<GetApiKeysData, ThrowOnError>): RequestResult<GetApiKeysResponses, GetApiKeysErrors, ThrowOnError> => (options?.client ?? client).get<GetApiKeysResponses, GetApiKeysErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/api-keys',
    ...options
});

/**
 * Make an API key; it is shown once
 */
export const postApiKeys = <ThrowOnError extends boolean = false>(options: Options<PostApiKeysData, ThrowOnError>): RequestResult<PostApiKeysResponses, PostApiKeysErrors, ThrowOnError> => (options.client ?? client).post<PostApiKeysResponses, PostApiKeysErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/api-keys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke an API key, at once
 */
export const deleteApiKeysByApiKey = <ThrowOnError extends boolean = false>(options: Options<DeleteApiKeysByApiKeyData, ThrowOnError>): RequestResult<DeleteApiKeysByApiKeyResponses, DeleteApiKeysByApiKeyErrors, ThrowOnError> => (options.client ?? client).delete<DeleteApiKeysByApiKeyResponses, DeleteApiKeysByApiKeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/api-keys/{apiKey}',
    ...options
});

/**
 * Take a revocation back, within ten minutes
 */
export const postApiKeysByApiKeyRestore = <ThrowOnError extends boolean = false>(options: Options<PostApiKeysByApiKeyRestoreData, ThrowOnError>): RequestResult<PostApiKeysByApiKeyRestoreResponses, PostApiKeysByApiKeyRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostApiKeysByApiKeyRestoreResponses, PostApiKeysByApiKeyRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/api-keys/{apiKey}/restore',
    ...options
});

/**
 * Members of the organisation
 */
export const getMembers = <ThrowOnError extends boolean = false>(options?: Options<GetMembersData, ThrowOnError>): RequestResult<GetMembersResponses, GetMembersErrors, ThrowOnError> => (options?.client ?? client).get<GetMembersResponses, GetMembersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/members',
    ...options
});

/**
 * Change a member’s role
 */
export const putMembersByMemberRole = <ThrowOnError extends boolean = false>(options: Options<PutMembersByMemberRoleData, ThrowOnError>): RequestResult<PutMembersByMemberRoleResponses, PutMembersByMemberRoleErrors, ThrowOnError> => (options.client ?? client).put<PutMembersByMemberRoleResponses, PutMembersByMemberRoleErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/members/{member}/role',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a member: sessions and keys end at once, what they wrote stays
 */
export const deleteMembersByMember = <ThrowOnError extends boolean = false>(options: Options<DeleteMembersByMemberData, ThrowOnError>): RequestResult<DeleteMembersByMemberResponses, DeleteMembersByMemberErrors, ThrowOnError> => (options.client ?? client).delete<DeleteMembersByMemberResponses, DeleteMembersByMemberErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/members/{member}',
    ...options
});

/**
 * Take a removal back, within ten minutes: role, access and keys as they were
 */
export const postMembersByMemberRestore = <ThrowOnError extends boolean = false>(options: Options<PostMembersByMemberRestoreData, ThrowOnError>): RequestResult<PostMembersByMemberRestoreResponses, PostMembersByMemberRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostMembersByMemberRestoreResponses, PostMembersByMemberRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/members/{member}/restore',
    ...options
});

/**
 * The organisation’s settings
 */
export const getOrganisation = <ThrowOnError extends boolean = false>(options?: Options<GetOrganisationData, ThrowOnError>): RequestResult<GetOrganisationResponses, GetOrganisationErrors, ThrowOnError> => (options?.client ?? client).get<GetOrganisationResponses, GetOrganisationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/organisation',
    ...options
});

/**
 * Change the organisation’s settings
 */
export const putOrganisation = <ThrowOnError extends boolean = false>(options: Options<PutOrganisationData, ThrowOnError>): RequestResult<PutOrganisationResponses, PutOrganisationErrors, ThrowOnError> => (options.client ?? client).put<PutOrganisationResponses, PutOrganisationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/organisation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove the logo
 */
export const deleteOrganisationLogo = <ThrowOnError extends boolean = false>(options?: Options<DeleteOrganisationLogoData, ThrowOnError>): RequestResult<DeleteOrganisationLogoResponses, DeleteOrganisationLogoErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteOrganisationLogoResponses, DeleteOrganisationLogoErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/organisation/logo',
    ...options
});

/**
 * Set the logo: the bytes of a PNG, JPEG or WebP picture, at most 512 kB
 */
export const putOrganisationLogo = <ThrowOnError extends boolean = false>(options?: Options<PutOrganisationLogoData, ThrowOnError>): RequestResult<PutOrganisationLogoResponses, PutOrganisationLogoErrors, ThrowOnError> => (options?.client ?? client).put<PutOrganisationLogoResponses, PutOrganisationLogoErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/organisation/logo',
    ...options
});

/**
 * Legal notice and privacy text, as candidates read them
 */
export const getOrganisationsByOrganisationLegalTexts = <ThrowOnError extends boolean = false>(options: Options<GetOrganisationsByOrganisationLegalTextsData, ThrowOnError>): RequestResult<GetOrganisationsByOrganisationLegalTextsResponses, GetOrganisationsByOrganisationLegalTextsErrors, ThrowOnError> => (options.client ?? client).get<GetOrganisationsByOrganisationLegalTextsResponses, GetOrganisationsByOrganisationLegalTextsErrors, ThrowOnError>({ url: '/api/v1/organisations/{organisation}/legal-texts', ...options });

/**
 * A logo; its address never means another picture
 */
export const getBrandByOrganisationByFile = <ThrowOnError extends boolean = false>(options: Options<GetBrandByOrganisationByFileData, ThrowOnError>): RequestResult<GetBrandByOrganisationByFileResponses, GetBrandByOrganisationByFileErrors, ThrowOnError> => (options.client ?? client).get<GetBrandByOrganisationByFileResponses, GetBrandByOrganisationByFileErrors, ThrowOnError>({ url: '/brand/{organisation}/{file}', ...options });

/**
 * Answer the challenge of two-factor sign-in with a code of the app or a backup code
 */
export const postSessionSecondStep = <ThrowOnError extends boolean = false>(options: Options<PostSessionSecondStepData, ThrowOnError>): RequestResult<PostSessionSecondStepResponses, PostSessionSecondStepErrors, ThrowOnError> => (options.client ?? client).post<PostSessionSecondStepResponses, PostSessionSecondStepErrors, ThrowOnError>({
    url: '/api/v1/session/second-step',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Send a link that signs in, or one that sets a new password; the answer is the same for every address
 */
export const postSessionLinks = <ThrowOnError extends boolean = false>(options: Options<PostSessionLinksData, ThrowOnError>): RequestResult<PostSessionLinksResponses, PostSessionLinksErrors, ThrowOnError> => (options.client ?? client).post<PostSessionLinksResponses, PostSessionLinksErrors, ThrowOnError>({
    url: '/api/v1/session/links',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Whom a sign-in link is for; does not use it up
 */
export const postSessionLinksPreview = <ThrowOnError extends boolean = false>(options: Options<PostSessionLinksPreviewData, ThrowOnError>): RequestResult<PostSessionLinksPreviewResponses, PostSessionLinksPreviewErrors, ThrowOnError> => (options.client ?? client).post<PostSessionLinksPreviewResponses, PostSessionLinksPreviewErrors, ThrowOnError>({
    url: '/api/v1/session/links/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sign in by a link, once; one for a new password sets it and ends every other session
 */
export const postSessionLinksUse = <ThrowOnError extends boolean = false>(options: Options<PostSessionLinksUseData, ThrowOnError>): RequestResult<PostSessionLinksUseResponses, PostSessionLinksUseErrors, ThrowOnError> => (options.client ?? client).post<PostSessionLinksUseResponses, PostSessionLinksUseErrors, ThrowOnError>({
    url: '/api/v1/session/links/use',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a browser needs to ask for a passkey
 */
export const postSessionPasskeyOptions = <ThrowOnError extends boolean = false>(options?: Options<PostSessionPasskeyOptionsData, ThrowOnError>): RequestResult<PostSessionPasskeyOptionsResponses, PostSessionPasskeyOptionsErrors, ThrowOnError> => (options?.client ?? client).post<PostSessionPasskeyOptionsResponses, PostSessionPasskeyOptionsErrors, ThrowOnError>({ url: '/api/v1/session/passkey/options', ...options });

/**
 * Sign in with a passkey
 */
export const postSessionPasskey = <ThrowOnError extends boolean = false>(options: Options<PostSessionPasskeyData, ThrowOnError>): RequestResult<PostSessionPasskeyResponses, PostSessionPasskeyErrors, ThrowOnError> => (options.client ?? client).post<PostSessionPasskeyResponses, PostSessionPasskeyErrors, ThrowOnError>({
    url: '/api/v1/session/passkey',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Your own account
 */
export const getAccount = <ThrowOnError extends boolean = false>(options?: Options<GetAccountData, ThrowOnError>): RequestResult<GetAccountResponses, GetAccountErrors, ThrowOnError> => (options?.client ?? client).get<GetAccountResponses, GetAccountErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account',
    ...options
});

/**
 * Change your name, language, theme and time zone
 */
export const putAccount = <ThrowOnError extends boolean = false>(options: Options<PutAccountData, ThrowOnError>): RequestResult<PutAccountResponses, PutAccountErrors, ThrowOnError> => (options.client ?? client).put<PutAccountResponses, PutAccountErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Change your password
 */
export const putAccountPassword = <ThrowOnError extends boolean = false>(options: Options<PutAccountPasswordData, ThrowOnError>): RequestResult<PutAccountPasswordResponses, PutAccountPasswordErrors, ThrowOnError> => (options.client ?? client).put<PutAccountPasswordResponses, PutAccountPasswordErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sign every other browser out, at once
 */
export const deleteAccountDevices = <ThrowOnError extends boolean = false>(options?: Options<DeleteAccountDevicesData, ThrowOnError>): RequestResult<DeleteAccountDevicesResponses, DeleteAccountDevicesErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteAccountDevicesResponses, DeleteAccountDevicesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/devices',
    ...options
});

/**
 * Browsers in which you are signed in
 */
export const getAccountDevices = <ThrowOnError extends boolean = false>(options?: Options<GetAccountDevicesData, ThrowOnError>): RequestResult<GetAccountDevicesResponses, GetAccountDevicesErrors, ThrowOnError> => (options?.client ?? client).get<GetAccountDevicesResponses, GetAccountDevicesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/devices',
    ...options
});

/**
 * Sign one browser out, at once
 */
export const deleteAccountDevicesByDevice = <ThrowOnError extends boolean = false>(options: Options<DeleteAccountDevicesByDeviceData, ThrowOnError>): RequestResult<DeleteAccountDevicesByDeviceResponses, DeleteAccountDevicesByDeviceErrors, ThrowOnError> => (options.client ?? client).delete<DeleteAccountDevicesByDeviceResponses, DeleteAccountDevicesByDeviceErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/devices/{device}',
    ...options
});

/**
 * Begin with two-factor sign-in: a secret for an app, and backup codes; on once a code was confirmed
 */
export const postAccountTwoFactor = <ThrowOnError extends boolean = false>(options: Options<PostAccountTwoFactorData, ThrowOnError>): RequestResult<PostAccountTwoFactorResponses, PostAccountTwoFactorErrors, ThrowOnError> => (options.client ?? client).post<PostAccountTwoFactorResponses, PostAccountTwoFactorErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/two-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Turn two-factor sign-in on with a code of the app
 */
export const postAccountTwoFactorConfirm = <ThrowOnError extends boolean = false>(options: Options<PostAccountTwoFactorConfirmData, ThrowOnError>): RequestResult<PostAccountTwoFactorConfirmResponses, PostAccountTwoFactorConfirmErrors, ThrowOnError> => (options.client ?? client).post<PostAccountTwoFactorConfirmResponses, PostAccountTwoFactorConfirmErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/two-factor/confirm',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * New backup codes; the old ones stop working
 */
export const postAccountTwoFactorBackupCodes = <ThrowOnError extends boolean = false>(options: Options<PostAccountTwoFactorBackupCodesData, ThrowOnError>): RequestResult<PostAccountTwoFactorBackupCodesResponses, PostAccountTwoFactorBackupCodesErrors, ThrowOnError> => (options.client ?? client).post<PostAccountTwoFactorBackupCodesResponses, PostAccountTwoFactorBackupCodesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/two-factor/backup-codes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Turn two-factor sign-in off
 */
export const postAccountTwoFactorOff = <ThrowOnError extends boolean = false>(options: Options<PostAccountTwoFactorOffData, ThrowOnError>): RequestResult<PostAccountTwoFactorOffResponses, PostAccountTwoFactorOffErrors, ThrowOnError> => (options.client ?? client).post<PostAccountTwoFactorOffResponses, PostAccountTwoFactorOffErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/two-factor/off',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a browser needs to make a passkey; asks for the password, since it opens the account for good
 */
export const postAccountPasskeysOptions = <ThrowOnError extends boolean = false>(options: Options<PostAccountPasskeysOptionsData, ThrowOnError>): RequestResult<PostAccountPasskeysOptionsResponses, PostAccountPasskeysOptionsErrors, ThrowOnError> => (options.client ?? client).post<PostAccountPasskeysOptionsResponses, PostAccountPasskeysOptionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/passkeys/options',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Keep a passkey that the browser made
 */
export const postAccountPasskeys = <ThrowOnError extends boolean = false>(options: Options<PostAccountPasskeysData, ThrowOnError>): RequestResult<PostAccountPasskeysResponses, PostAccountPasskeysErrors, ThrowOnError> => (options.client ?? client).post<PostAccountPasskeysResponses, PostAccountPasskeysErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/passkeys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a passkey
 */
export const deleteAccountPasskeysByPasskey = <ThrowOnError extends boolean = false>(options: Options<DeleteAccountPasskeysByPasskeyData, ThrowOnError>): RequestResult<DeleteAccountPasskeysByPasskeyResponses, DeleteAccountPasskeysByPasskeyErrors, ThrowOnError> => (options.client ?? client).delete<DeleteAccountPasskeysByPasskeyResponses, DeleteAccountPasskeysByPasskeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/passkeys/{passkey}',
    ...options
});

/**
 * Rename a passkey
 */
export const putAccountPasskeysByPasskey = <ThrowOnError extends boolean = false>(options: Options<PutAccountPasskeysByPasskeyData, ThrowOnError>): RequestResult<PutAccountPasskeysByPasskeyResponses, PutAccountPasskeysByPasskeyErrors, ThrowOnError> => (options.client ?? client).put<PutAccountPasskeysByPasskeyResponses, PutAccountPasskeysByPasskeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/account/passkeys/{passkey}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Keep one chunk, with Content-Digest; answered when it is durable, and safe to repeat
 */
export const putUploadsByUploadSegmentsBySegmentChunksByChunk = <ThrowOnError extends boolean = false>(options: Options<PutUploadsByUploadSegmentsBySegmentChunksByChunkData, ThrowOnError>): RequestResult<PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors, ThrowOnError> => (options.client ?? client).put<PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }, {
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/uploads/{upload}/segments/{segment}/chunks/{chunk}',
    ...options
});

/**
 * Send a chunk in parts, with Content-Digest of the part and Repr-Digest of the chunk; safe to repeat
 */
export const putUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPart = <ThrowOnError extends boolean = false>(options: Options<PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartData, ThrowOnError>): RequestResult<PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors, ThrowOnError> => (options.client ?? client).put<PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses, PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }, {
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/uploads/{upload}/segments/{segment}/chunks/{chunk}/parts/{part}',
    ...options
});

/**
 * Which chunks are here
 */
export const getUploadsByUploadChunks = <ThrowOnError extends boolean = false>(options: Options<GetUploadsByUploadChunksData, ThrowOnError>): RequestResult<GetUploadsByUploadChunksResponses, GetUploadsByUploadChunksErrors, ThrowOnError> => (options.client ?? client).get<GetUploadsByUploadChunksResponses, GetUploadsByUploadChunksErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }, {
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/uploads/{upload}/chunks',
    ...options
});

/**
 * Name exactly what was sent; safe to repeat
 */
export const postUploadsByUploadComplete = <ThrowOnError extends boolean = false>(options: Options<PostUploadsByUploadCompleteData, ThrowOnError>): RequestResult<PostUploadsByUploadCompleteResponses, PostUploadsByUploadCompleteErrors, ThrowOnError> => (options.client ?? client).post<PostUploadsByUploadCompleteResponses, PostUploadsByUploadCompleteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }, {
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/uploads/{upload}/complete',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A file that a candidate answered with; the URL comes signed and expires
 */
export const getFilesByOrganisationByFileByAs = <ThrowOnError extends boolean = false>(options: Options<GetFilesByOrganisationByFileByAsData, ThrowOnError>): RequestResult<GetFilesByOrganisationByFileByAsResponses, GetFilesByOrganisationByFileByAsErrors, ThrowOnError> => (options.client ?? client).get<GetFilesByOrganisationByFileByAsResponses, GetFilesByOrganisationByFileByAsErrors, ThrowOnError>({ url: '/files/{organisation}/{file}/{as}', ...options });

/**
 * A recording’s file, by byte ranges; the URL comes signed and expires
 */
export const getMediaByOrganisationByRecordingByKind = <ThrowOnError extends boolean = false>(options: Options<GetMediaByOrganisationByRecordingByKindData, ThrowOnError>): RequestResult<GetMediaByOrganisationByRecordingByKindResponses, GetMediaByOrganisationByRecordingByKindErrors, ThrowOnError> => (options.client ?? client).get<GetMediaByOrganisationByRecordingByKindResponses, GetMediaByOrganisationByRecordingByKindErrors, ThrowOnError>({ url: '/media/{organisation}/{recording}/{kind}', ...options });

/**
 * Interviews that you may open, newest first
 */
export const getInterviews = <ThrowOnError extends boolean = false>(options?: Options<GetInterviewsData, ThrowOnError>): RequestResult<GetInterviewsResponses, GetInterviewsErrors, ThrowOnError> => (options?.client ?? client).get<GetInterviewsResponses, GetInterviewsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews',
    ...options
});

/**
 * Make a draft
 */
export const postInterviews = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsData, ThrowOnError>): RequestResult<PostInterviewsResponses, PostInterviewsErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsResponses, PostInterviewsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * An interview with its draft questions
 */
export const getInterviewsByInterview = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewData, ThrowOnError>): RequestResult<GetInterviewsByInterviewResponses, GetInterviewsByInterviewErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewResponses, GetInterviewsByInterviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}',
    ...options
});

/**
 * Replace texts and rules of the draft (If-Match)
 */
export const putInterviewsByInterview = <ThrowOnError extends boolean = false>(options: Options<PutInterviewsByInterviewData, ThrowOnError>): RequestResult<PutInterviewsByInterviewResponses, PutInterviewsByInterviewErrors, ThrowOnError> => (options.client ?? client).put<PutInterviewsByInterviewResponses, PutInterviewsByInterviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Publish the draft as the next version, which new candidates get
 */
export const postInterviewsByInterviewPublish = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewPublishData, ThrowOnError>): RequestResult<PostInterviewsByInterviewPublishResponses, PostInterviewsByInterviewPublishErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewPublishResponses, PostInterviewsByInterviewPublishErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/publish',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Close: nobody more is invited, nobody begins; who still had time is told, if you like
 */
export const postInterviewsByInterviewClose = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewCloseData, ThrowOnError>): RequestResult<PostInterviewsByInterviewCloseResponses, PostInterviewsByInterviewCloseErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewCloseResponses, PostInterviewsByInterviewCloseErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/close',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Open a closed interview again
 */
export const postInterviewsByInterviewReopen = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewReopenData, ThrowOnError>): RequestResult<PostInterviewsByInterviewReopenResponses, PostInterviewsByInterviewReopenErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewReopenResponses, PostInterviewsByInterviewReopenErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/reopen',
    ...options
});

/**
 * Put a closed interview, or a draft, out of the way
 */
export const postInterviewsByInterviewArchive = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewArchiveData, ThrowOnError>): RequestResult<PostInterviewsByInterviewArchiveResponses, PostInterviewsByInterviewArchiveErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewArchiveResponses, PostInterviewsByInterviewArchiveErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/archive',
    ...options
});

/**
 * Bring an interview back from the archive
 */
export const postInterviewsByInterviewRestore = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewRestoreData, ThrowOnError>): RequestResult<PostInterviewsByInterviewRestoreResponses, PostInterviewsByInterviewRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewRestoreResponses, PostInterviewsByInterviewRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/restore',
    ...options
});

/**
 * Make a new draft with the same texts, rules, questions and rubric, for you alone
 */
export const postInterviewsByInterviewDuplicate = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewDuplicateData, ThrowOnError>): RequestResult<PostInterviewsByInterviewDuplicateResponses, PostInterviewsByInterviewDuplicateErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewDuplicateResponses, PostInterviewsByInterviewDuplicateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/duplicate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * How far the invited came
 */
export const getInterviewsByInterviewFunnel = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewFunnelData, ThrowOnError>): RequestResult<GetInterviewsByInterviewFunnelResponses, GetInterviewsByInterviewFunnelErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewFunnelResponses, GetInterviewsByInterviewFunnelErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/funnel',
    ...options
});

/**
 * Add a question at the end of the draft
 */
export const postInterviewsByInterviewQuestions = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewQuestionsData, ThrowOnError>): RequestResult<PostInterviewsByInterviewQuestionsResponses, PostInterviewsByInterviewQuestionsErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewQuestionsResponses, PostInterviewsByInterviewQuestionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/questions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take a question out of the draft; published versions keep it
 */
export const deleteInterviewsByInterviewQuestionsByQuestion = <ThrowOnError extends boolean = false>(options: Options<DeleteInterviewsByInterviewQuestionsByQuestionData, ThrowOnError>): RequestResult<DeleteInterviewsByInterviewQuestionsByQuestionResponses, DeleteInterviewsByInterviewQuestionsByQuestionErrors, ThrowOnError> => (options.client ?? client).delete<DeleteInterviewsByInterviewQuestionsByQuestionResponses, DeleteInterviewsByInterviewQuestionsByQuestionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/questions/{question}',
    ...options
});

/**
 * Replace a question of the draft (If-Match: its revision)
 */
export const putInterviewsByInterviewQuestionsByQuestion = <ThrowOnError extends boolean = false>(options: Options<PutInterviewsByInterviewQuestionsByQuestionData, ThrowOnError>): RequestResult<PutInterviewsByInterviewQuestionsByQuestionResponses, PutInterviewsByInterviewQuestionsByQuestionErrors, ThrowOnError> => (options.client ?? client).put<PutInterviewsByInterviewQuestionsByQuestionResponses, PutInterviewsByInterviewQuestionsByQuestionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/questions/{question}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Put the draft’s questions in this order, naming each once
 */
export const putInterviewsByInterviewQuestionOrder = <ThrowOnError extends boolean = false>(options: Options<PutInterviewsByInterviewQuestionOrderData, ThrowOnError>): RequestResult<PutInterviewsByInterviewQuestionOrderResponses, PutInterviewsByInterviewQuestionOrderErrors, ThrowOnError> => (options.client ?? client).put<PutInterviewsByInterviewQuestionOrderResponses, PutInterviewsByInterviewQuestionOrderErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/question-order',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The current rubric
 */
export const getInterviewsByInterviewRubric = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewRubricData, ThrowOnError>): RequestResult<GetInterviewsByInterviewRubricResponses, GetInterviewsByInterviewRubricErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewRubricResponses, GetInterviewsByInterviewRubricErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/rubric',
    ...options
});

/**
 * Replace the rubric (If-Match); once somebody rated with it, this makes the next version
 */
export const putInterviewsByInterviewRubric = <ThrowOnError extends boolean = false>(options: Options<PutInterviewsByInterviewRubricData, ThrowOnError>): RequestResult<PutInterviewsByInterviewRubricResponses, PutInterviewsByInterviewRubricErrors, ThrowOnError> => (options.client ?? client).put<PutInterviewsByInterviewRubricResponses, PutInterviewsByInterviewRubricErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/rubric',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who is named in this interview (owners and admins manage every one)
 */
export const getInterviewsByInterviewMembers = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewMembersData, ThrowOnError>): RequestResult<GetInterviewsByInterviewMembersResponses, GetInterviewsByInterviewMembersErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewMembersResponses, GetInterviewsByInterviewMembersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/members',
    ...options
});

/**
 * Take a member out of this interview
 */
export const deleteInterviewsByInterviewMembersByUser = <ThrowOnError extends boolean = false>(options: Options<DeleteInterviewsByInterviewMembersByUserData, ThrowOnError>): RequestResult<DeleteInterviewsByInterviewMembersByUserResponses, DeleteInterviewsByInterviewMembersByUserErrors, ThrowOnError> => (options.client ?? client).delete<DeleteInterviewsByInterviewMembersByUserResponses, DeleteInterviewsByInterviewMembersByUserErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/members/{user}',
    ...options
});

/**
 * Name a member in this interview, or change what they may do
 */
export const putInterviewsByInterviewMembersByUser = <ThrowOnError extends boolean = false>(options: Options<PutInterviewsByInterviewMembersByUserData, ThrowOnError>): RequestResult<PutInterviewsByInterviewMembersByUserResponses, PutInterviewsByInterviewMembersByUserErrors, ThrowOnError> => (options.client ?? client).put<PutInterviewsByInterviewMembersByUserResponses, PutInterviewsByInterviewMembersByUserErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/members/{user}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who is invited, in one of three orders, narrowed down by filters
 */
export const getInterviewsByInterviewInvitations = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewInvitationsData, ThrowOnError>): RequestResult<GetInterviewsByInterviewInvitationsResponses, GetInterviewsByInterviewInvitationsErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewInvitationsResponses, GetInterviewsByInterviewInvitationsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/invitations',
    ...options
});

/**
 * Invite one person; the mail is sent in the background (Idempotency-Key)
 */
export const postInterviewsByInterviewInvitations = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewInvitationsData, ThrowOnError>): RequestResult<PostInterviewsByInterviewInvitationsResponses, PostInterviewsByInterviewInvitationsErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewInvitationsResponses, PostInterviewsByInterviewInvitationsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Invite up to 2,000 people, or with `check` say what would happen; a result per row (Idempotency-Key)
 */
export const postInterviewsByInterviewInvitationsBatch = <ThrowOnError extends boolean = false>(options: Options<PostInterviewsByInterviewInvitationsBatchData, ThrowOnError>): RequestResult<PostInterviewsByInterviewInvitationsBatchResponses, PostInterviewsByInterviewInvitationsBatchErrors, ThrowOnError> => (options.client ?? client).post<PostInterviewsByInterviewInvitationsBatchResponses, PostInterviewsByInterviewInvitationsBatchErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/invitations/batch',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * How many invitation mails wait, and how many failed
 */
export const getInterviewsByInterviewInvitationsMail = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewInvitationsMailData, ThrowOnError>): RequestResult<GetInterviewsByInterviewInvitationsMailResponses, GetInterviewsByInterviewInvitationsMailErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewInvitationsMailResponses, GetInterviewsByInterviewInvitationsMailErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/invitations/mail',
    ...options
});

/**
 * One invitation
 */
export const getInvitationsByInvitation = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationData, ThrowOnError>): RequestResult<GetInvitationsByInvitationResponses, GetInvitationsByInvitationErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationResponses, GetInvitationsByInvitationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}',
    ...options
});

/**
 * The candidate’s link, to send another way
 */
export const getInvitationsByInvitationLink = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationLinkData, ThrowOnError>): RequestResult<GetInvitationsByInvitationLinkResponses, GetInvitationsByInvitationLinkErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationLinkResponses, GetInvitationsByInvitationLinkErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/link',
    ...options
});

/**
 * Cancel: the link stops working at once
 */
export const postInvitationsByInvitationCancel = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationCancelData, ThrowOnError>): RequestResult<PostInvitationsByInvitationCancelResponses, PostInvitationsByInvitationCancelErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationCancelResponses, PostInvitationsByInvitationCancelErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/cancel',
    ...options
});

/**
 * Give this person more time
 */
export const postInvitationsByInvitationExtend = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationExtendData, ThrowOnError>): RequestResult<PostInvitationsByInvitationExtendResponses, PostInvitationsByInvitationExtendErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationExtendResponses, PostInvitationsByInvitationExtendErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/extend',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Send a new link; the old one stops working
 */
export const postInvitationsByInvitationRenewLink = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationRenewLinkData, ThrowOnError>): RequestResult<PostInvitationsByInvitationRenewLinkResponses, PostInvitationsByInvitationRenewLinkErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationRenewLinkResponses, PostInvitationsByInvitationRenewLinkErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/renew-link',
    ...options
});

/**
 * Send the invitation again, with the same link
 */
export const postInvitationsByInvitationSendAgain = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationSendAgainData, ThrowOnError>): RequestResult<PostInvitationsByInvitationSendAgainResponses, PostInvitationsByInvitationSendAgainErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationSendAgainResponses, PostInvitationsByInvitationSendAgainErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/send-again',
    ...options
});

/**
 * Correct name, address or language; another address gets the invitation by a new link
 */
export const postInvitationsByInvitationCorrect = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationCorrectData, ThrowOnError>): RequestResult<PostInvitationsByInvitationCorrectResponses, PostInvitationsByInvitationCorrectErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationCorrectResponses, PostInvitationsByInvitationCorrectErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/correct',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Exchange the secret of a link for a cookie that holds for its invitation only
 */
export const postCandidateExchange = <ThrowOnError extends boolean = false>(options: Options<PostCandidateExchangeData, ThrowOnError>): RequestResult<PostCandidateExchangeResponses, PostCandidateExchangeErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateExchangeResponses, PostCandidateExchangeErrors, ThrowOnError>({
    url: '/api/v1/candidate/exchange',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The page is open in front of the candidate (safe to repeat)
 */
export const postCandidateByInvitationOpened = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationOpenedData, ThrowOnError>): RequestResult<PostCandidateByInvitationOpenedResponses, PostCandidateByInvitationOpenedErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationOpenedResponses, PostCandidateByInvitationOpenedErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/opened',
    ...options
});

/**
 * Consent to these purposes in these words (safe to repeat)
 */
export const postCandidateByInvitationConsent = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationConsentData, ThrowOnError>): RequestResult<PostCandidateByInvitationConsentResponses, PostCandidateByInvitationConsentErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationConsentResponses, PostCandidateByInvitationConsentErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/consent',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Go no further (safe to repeat)
 */
export const postCandidateByInvitationWithdraw = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationWithdrawData, ThrowOnError>): RequestResult<PostCandidateByInvitationWithdrawResponses, PostCandidateByInvitationWithdrawErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationWithdrawResponses, PostCandidateByInvitationWithdrawErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/withdraw',
    ...options
});

/**
 * Ask a person for an adjustment, another way, more days or help; repeating it with the same id is safe
 */
export const postCandidateByInvitationRequests = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationRequestsData, ThrowOnError>): RequestResult<PostCandidateByInvitationRequestsResponses, PostCandidateByInvitationRequestsErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationRequestsResponses, PostCandidateByInvitationRequestsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/requests',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Requests without an answer in the interviews you manage, longest waiting first
 */
export const getRequests = <ThrowOnError extends boolean = false>(options?: Options<GetRequestsData, ThrowOnError>): RequestResult<GetRequestsResponses, GetRequestsErrors, ThrowOnError> => (options?.client ?? client).get<GetRequestsResponses, GetRequestsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/requests',
    ...options
});

/**
 * What one candidate asked for, newest first
 */
export const getInvitationsByInvitationRequests = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationRequestsData, ThrowOnError>): RequestResult<GetInvitationsByInvitationRequestsResponses, GetInvitationsByInvitationRequestsErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationRequestsResponses, GetInvitationsByInvitationRequestsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/requests',
    ...options
});

/**
 * Answer a request; what you give holds at once, and the candidate gets a mail
 */
export const postInvitationsByInvitationRequestsByRequestAnswer = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationRequestsByRequestAnswerData, ThrowOnError>): RequestResult<PostInvitationsByInvitationRequestsByRequestAnswerResponses, PostInvitationsByInvitationRequestsByRequestAnswerErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationRequestsByRequestAnswerResponses, PostInvitationsByInvitationRequestsByRequestAnswerErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/requests/{request}/answer',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take back everything one said about oneself
 */
export const deleteCandidateByInvitationSelfIdentification = <ThrowOnError extends boolean = false>(options: Options<DeleteCandidateByInvitationSelfIdentificationData, ThrowOnError>): RequestResult<DeleteCandidateByInvitationSelfIdentificationResponses, DeleteCandidateByInvitationSelfIdentificationErrors, ThrowOnError> => (options.client ?? client).delete<DeleteCandidateByInvitationSelfIdentificationResponses, DeleteCandidateByInvitationSelfIdentificationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/self-identification',
    ...options
});

/**
 * What may be said about oneself after sending, if one likes, and what one said; nobody else can read it
 */
export const getCandidateByInvitationSelfIdentification = <ThrowOnError extends boolean = false>(options: Options<GetCandidateByInvitationSelfIdentificationData, ThrowOnError>): RequestResult<GetCandidateByInvitationSelfIdentificationResponses, GetCandidateByInvitationSelfIdentificationErrors, ThrowOnError> => (options.client ?? client).get<GetCandidateByInvitationSelfIdentificationResponses, GetCandidateByInvitationSelfIdentificationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/self-identification',
    ...options
});

/**
 * Say it, or say it anew; it counts in sums of five people and more, and is never part of the answers
 */
export const putCandidateByInvitationSelfIdentification = <ThrowOnError extends boolean = false>(options: Options<PutCandidateByInvitationSelfIdentificationData, ThrowOnError>): RequestResult<PutCandidateByInvitationSelfIdentificationResponses, PutCandidateByInvitationSelfIdentificationErrors, ThrowOnError> => (options.client ?? client).put<PutCandidateByInvitationSelfIdentificationResponses, PutCandidateByInvitationSelfIdentificationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/self-identification',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * How many said what about themselves, where at least five did; for owners and admins, at a browser
 */
export const getInterviewsByInterviewSelfIdentification = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewSelfIdentificationData, ThrowOnError>): RequestResult<GetInterviewsByInterviewSelfIdentificationResponses, GetInterviewsByInterviewSelfIdentificationErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewSelfIdentificationResponses, GetInterviewsByInterviewSelfIdentificationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/self-identification',
    ...options
});

/**
 * Everything the candidate’s page shows
 */
export const getCandidateByInvitation = <ThrowOnError extends boolean = false>(options: Options<GetCandidateByInvitationData, ThrowOnError>): RequestResult<GetCandidateByInvitationResponses, GetCandidateByInvitationErrors, ThrowOnError> => (options.client ?? client).get<GetCandidateByInvitationResponses, GetCandidateByInvitationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}',
    ...options
});

/**
 * Start a take; repeating it with the same ids is safe
 */
export const postCandidateByInvitationQuestionsByQuestionTakes = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationQuestionsByQuestionTakesData, ThrowOnError>): RequestResult<PostCandidateByInvitationQuestionsByQuestionTakesResponses, PostCandidateByInvitationQuestionsByQuestionTakesErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationQuestionsByQuestionTakesResponses, PostCandidateByInvitationQuestionsByQuestionTakesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/takes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Give a written answer
 */
export const postCandidateByInvitationQuestionsByQuestionTextTakes = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationQuestionsByQuestionTextTakesData, ThrowOnError>): RequestResult<PostCandidateByInvitationQuestionsByQuestionTextTakesResponses, PostCandidateByInvitationQuestionsByQuestionTextTakesErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationQuestionsByQuestionTextTakesResponses, PostCandidateByInvitationQuestionsByQuestionTextTakesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/text-takes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Keep what is being written
 */
export const putCandidateByInvitationQuestionsByQuestionTextDraft = <ThrowOnError extends boolean = false>(options: Options<PutCandidateByInvitationQuestionsByQuestionTextDraftData, ThrowOnError>): RequestResult<PutCandidateByInvitationQuestionsByQuestionTextDraftResponses, PutCandidateByInvitationQuestionsByQuestionTextDraftErrors, ThrowOnError> => (options.client ?? client).put<PutCandidateByInvitationQuestionsByQuestionTextDraftResponses, PutCandidateByInvitationQuestionsByQuestionTextDraftErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/text-draft',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Answer by choosing among the options
 */
export const postCandidateByInvitationQuestionsByQuestionChoiceTakes = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationQuestionsByQuestionChoiceTakesData, ThrowOnError>): RequestResult<PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses, PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses, PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/choice-takes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Begin to answer with a file; repeating it with the same ids is safe
 */
export const postCandidateByInvitationQuestionsByQuestionFileTakes = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationQuestionsByQuestionFileTakesData, ThrowOnError>): RequestResult<PostCandidateByInvitationQuestionsByQuestionFileTakesResponses, PostCandidateByInvitationQuestionsByQuestionFileTakesErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationQuestionsByQuestionFileTakesResponses, PostCandidateByInvitationQuestionsByQuestionFileTakesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/file-takes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Keep what is ticked so far
 */
export const putCandidateByInvitationQuestionsByQuestionChoiceDraft = <ThrowOnError extends boolean = false>(options: Options<PutCandidateByInvitationQuestionsByQuestionChoiceDraftData, ThrowOnError>): RequestResult<PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses, PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors, ThrowOnError> => (options.client ?? client).put<PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses, PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/questions/{question}/choice-draft',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * One take and how far it has come
 */
export const getCandidateByInvitationTakesByTake = <ThrowOnError extends boolean = false>(options: Options<GetCandidateByInvitationTakesByTakeData, ThrowOnError>): RequestResult<GetCandidateByInvitationTakesByTakeResponses, GetCandidateByInvitationTakesByTakeErrors, ThrowOnError> => (options.client ?? client).get<GetCandidateByInvitationTakesByTakeResponses, GetCandidateByInvitationTakesByTakeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/takes/{take}',
    ...options
});

/**
 * Choose this take as the answer
 */
export const postCandidateByInvitationTakesByTakeKeep = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationTakesByTakeKeepData, ThrowOnError>): RequestResult<PostCandidateByInvitationTakesByTakeKeepResponses, PostCandidateByInvitationTakesByTakeKeepErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationTakesByTakeKeepResponses, PostCandidateByInvitationTakesByTakeKeepErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/takes/{take}/keep',
    ...options
});

/**
 * Report a technical failure; it costs no take
 */
export const postCandidateByInvitationTakesByTakeFailed = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationTakesByTakeFailedData, ThrowOnError>): RequestResult<PostCandidateByInvitationTakesByTakeFailedResponses, PostCandidateByInvitationTakesByTakeFailedErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationTakesByTakeFailedResponses, PostCandidateByInvitationTakesByTakeFailedErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/takes/{take}/failed',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Report everything that happened to a take; what broke it costs no take
 */
export const postCandidateByInvitationTakesByTakeTechnical = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationTakesByTakeTechnicalData, ThrowOnError>): RequestResult<PostCandidateByInvitationTakesByTakeTechnicalResponses, PostCandidateByInvitationTakesByTakeTechnicalErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationTakesByTakeTechnicalResponses, PostCandidateByInvitationTakesByTakeTechnicalErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/takes/{take}/technical',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Hand the answers in
 */
export const postCandidateByInvitationSubmit = <ThrowOnError extends boolean = false>(options: Options<PostCandidateByInvitationSubmitData, ThrowOnError>): RequestResult<PostCandidateByInvitationSubmitResponses, PostCandidateByInvitationSubmitErrors, ThrowOnError> => (options.client ?? client).post<PostCandidateByInvitationSubmitResponses, PostCandidateByInvitationSubmitErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/submit',
    ...options
});

/**
 * Open one answer again after a fault; the earlier one stays sent until it is replaced
 */
export const postInvitationsByInvitationReopen = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationReopenData, ThrowOnError>): RequestResult<PostInvitationsByInvitationReopenResponses, PostInvitationsByInvitationReopenErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationReopenResponses, PostInvitationsByInvitationReopenErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/reopen',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What is mine to rate, oldest first
 */
export const getReviewsQueue = <ThrowOnError extends boolean = false>(options?: Options<GetReviewsQueueData, ThrowOnError>): RequestResult<GetReviewsQueueResponses, GetReviewsQueueErrors, ThrowOnError> => (options?.client ?? client).get<GetReviewsQueueResponses, GetReviewsQueueErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/reviews/queue',
    ...options
});

/**
 * Everything for watching and rating one candidate
 */
export const getInvitationsByInvitationReviewRoom = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationReviewRoomData, ThrowOnError>): RequestResult<GetInvitationsByInvitationReviewRoomResponses, GetInvitationsByInvitationReviewRoomErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationReviewRoomResponses, GetInvitationsByInvitationReviewRoomErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review-room',
    ...options
});

/**
 * Save one rating of my draft
 */
export const putInvitationsByInvitationReviewRatingsByCriterion = <ThrowOnError extends boolean = false>(options: Options<PutInvitationsByInvitationReviewRatingsByCriterionData, ThrowOnError>): RequestResult<PutInvitationsByInvitationReviewRatingsByCriterionResponses, PutInvitationsByInvitationReviewRatingsByCriterionErrors, ThrowOnError> => (options.client ?? client).put<PutInvitationsByInvitationReviewRatingsByCriterionResponses, PutInvitationsByInvitationReviewRatingsByCriterionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review/ratings/{criterion}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Save recommendation and note of my draft
 */
export const putInvitationsByInvitationReview = <ThrowOnError extends boolean = false>(options: Options<PutInvitationsByInvitationReviewData, ThrowOnError>): RequestResult<PutInvitationsByInvitationReviewResponses, PutInvitationsByInvitationReviewErrors, ThrowOnError> => (options.client ?? client).put<PutInvitationsByInvitationReviewResponses, PutInvitationsByInvitationReviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Hand my review in; others’ become visible
 */
export const postInvitationsByInvitationReviewSubmit = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationReviewSubmitData, ThrowOnError>): RequestResult<PostInvitationsByInvitationReviewSubmitResponses, PostInvitationsByInvitationReviewSubmitErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationReviewSubmitResponses, PostInvitationsByInvitationReviewSubmitErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review/submit',
    ...options
});

/**
 * Change my review after all; the first submission stays the independent value
 */
export const postInvitationsByInvitationReviewReopen = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationReviewReopenData, ThrowOnError>): RequestResult<PostInvitationsByInvitationReviewReopenResponses, PostInvitationsByInvitationReviewReopenErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationReviewReopenResponses, PostInvitationsByInvitationReviewReopenErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review/reopen',
    ...options
});

/**
 * Leave my reopened review as I handed it in last
 */
export const postInvitationsByInvitationReviewRestore = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationReviewRestoreData, ThrowOnError>): RequestResult<PostInvitationsByInvitationReviewRestoreResponses, PostInvitationsByInvitationReviewRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationReviewRestoreResponses, PostInvitationsByInvitationReviewRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/review/restore',
    ...options
});

/**
 * The score of one candidate
 */
export const getInvitationsByInvitationScore = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationScoreData, ThrowOnError>): RequestResult<GetInvitationsByInvitationScoreResponses, GetInvitationsByInvitationScoreErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationScoreResponses, GetInvitationsByInvitationScoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/score',
    ...options
});

/**
 * Scores of everybody who handed in
 */
export const getInterviewsByInterviewScores = <ThrowOnError extends boolean = false>(options: Options<GetInterviewsByInterviewScoresData, ThrowOnError>): RequestResult<GetInterviewsByInterviewScoresResponses, GetInterviewsByInterviewScoresErrors, ThrowOnError> => (options.client ?? client).get<GetInterviewsByInterviewScoresResponses, GetInterviewsByInterviewScoresErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/interviews/{interview}/scores',
    ...options
});

/**
 * Notes on the invitation that I may read, oldest first
 */
export const getInvitationsByInvitationNotes = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationNotesData, ThrowOnError>): RequestResult<GetInvitationsByInvitationNotesResponses, GetInvitationsByInvitationNotesErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationNotesResponses, GetInvitationsByInvitationNotesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes',
    ...options
});

/**
 * Add a note, on the whole or on a moment of an answer
 */
export const postInvitationsByInvitationNotes = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationNotesData, ThrowOnError>): RequestResult<PostInvitationsByInvitationNotesResponses, PostInvitationsByInvitationNotesErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationNotesResponses, PostInvitationsByInvitationNotesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take my note away
 */
export const deleteInvitationsByInvitationNotesByNote = <ThrowOnError extends boolean = false>(options: Options<DeleteInvitationsByInvitationNotesByNoteData, ThrowOnError>): RequestResult<DeleteInvitationsByInvitationNotesByNoteResponses, DeleteInvitationsByInvitationNotesByNoteErrors, ThrowOnError> => (options.client ?? client).delete<DeleteInvitationsByInvitationNotesByNoteResponses, DeleteInvitationsByInvitationNotesByNoteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes/{note}',
    ...options
});

/**
 * Change my note; what it said before stays on file
 */
export const putInvitationsByInvitationNotesByNote = <ThrowOnError extends boolean = false>(options: Options<PutInvitationsByInvitationNotesByNoteData, ThrowOnError>): RequestResult<PutInvitationsByInvitationNotesByNoteResponses, PutInvitationsByInvitationNotesByNoteErrors, ThrowOnError> => (options.client ?? client).put<PutInvitationsByInvitationNotesByNoteResponses, PutInvitationsByInvitationNotesByNoteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes/{note}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Put my deleted note back
 */
export const postInvitationsByInvitationNotesByNoteRestore = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationNotesByNoteRestoreData, ThrowOnError>): RequestResult<PostInvitationsByInvitationNotesByNoteRestoreResponses, PostInvitationsByInvitationNotesByNoteRestoreErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationNotesByNoteRestoreResponses, PostInvitationsByInvitationNotesByNoteRestoreErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes/{note}/restore',
    ...options
});

/**
 * What a note said before it was changed
 */
export const getInvitationsByInvitationNotesByNoteVersions = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationNotesByNoteVersionsData, ThrowOnError>): RequestResult<GetInvitationsByInvitationNotesByNoteVersionsResponses, GetInvitationsByInvitationNotesByNoteVersionsErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationNotesByNoteVersionsResponses, GetInvitationsByInvitationNotesByNoteVersionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/notes/{note}/versions',
    ...options
});

/**
 * Who may see this invitation, to be mentioned
 */
export const getInvitationsByInvitationMembers = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationMembersData, ThrowOnError>): RequestResult<GetInvitationsByInvitationMembersResponses, GetInvitationsByInvitationMembersErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationMembersResponses, GetInvitationsByInvitationMembersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/members',
    ...options
});

/**
 * What was decided, newest first
 */
export const getInvitationsByInvitationDecisions = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationDecisionsData, ThrowOnError>): RequestResult<GetInvitationsByInvitationDecisionsResponses, GetInvitationsByInvitationDecisionsErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationDecisionsResponses, GetInvitationsByInvitationDecisionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/decisions',
    ...options
});

/**
 * Advance, reject or hold, with the reason
 */
export const postInvitationsByInvitationDecisions = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationDecisionsData, ThrowOnError>): RequestResult<PostInvitationsByInvitationDecisionsResponses, PostInvitationsByInvitationDecisionsErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationDecisionsResponses, PostInvitationsByInvitationDecisionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/decisions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a candidate was written, newest first, and how each fares
 */
export const getInvitationsByInvitationMessages = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationMessagesData, ThrowOnError>): RequestResult<GetInvitationsByInvitationMessagesResponses, GetInvitationsByInvitationMessagesErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationMessagesResponses, GetInvitationsByInvitationMessagesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/messages',
    ...options
});

/**
 * Write to a candidate; it leaves after 10 seconds and can be taken back until then (Idempotency-Key)
 */
export const postInvitationsByInvitationMessages = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationMessagesData, ThrowOnError>): RequestResult<PostInvitationsByInvitationMessagesResponses, PostInvitationsByInvitationMessagesErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationMessagesResponses, PostInvitationsByInvitationMessagesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/messages',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What people wrote to you, newest first, once it has left
 */
export const getCandidateByInvitationMessages = <ThrowOnError extends boolean = false>(options: Options<GetCandidateByInvitationMessagesData, ThrowOnError>): RequestResult<GetCandidateByInvitationMessagesResponses, GetCandidateByInvitationMessagesErrors, ThrowOnError> => (options.client ?? client).get<GetCandidateByInvitationMessagesResponses, GetCandidateByInvitationMessagesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab_c_{invitation}',
            type: 'apiKey'
        }],
    url: '/api/v1/candidate/{invitation}/messages',
    ...options
});

/**
 * Take a message back that has not left
 */
export const postInvitationsByInvitationMessagesByMessageTakeBack = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationMessagesByMessageTakeBackData, ThrowOnError>): RequestResult<PostInvitationsByInvitationMessagesByMessageTakeBackResponses, PostInvitationsByInvitationMessagesByMessageTakeBackErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationMessagesByMessageTakeBackResponses, PostInvitationsByInvitationMessagesByMessageTakeBackErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/messages/{message}/take-back',
    ...options
});

/**
 * Every template, filled in for this candidate in their language
 */
export const getInvitationsByInvitationMessageDrafts = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationMessageDraftsData, ThrowOnError>): RequestResult<GetInvitationsByInvitationMessageDraftsResponses, GetInvitationsByInvitationMessageDraftsErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationMessageDraftsResponses, GetInvitationsByInvitationMessageDraftsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/message-drafts',
    ...options
});

/**
 * A message as this candidate would get it; nothing is kept
 */
export const postInvitationsByInvitationMessagesPreview = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationMessagesPreviewData, ThrowOnError>): RequestResult<PostInvitationsByInvitationMessagesPreviewResponses, PostInvitationsByInvitationMessagesPreviewErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationMessagesPreviewResponses, PostInvitationsByInvitationMessagesPreviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/messages/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Mails that went to a candidate by themselves, newest first, and how each fares
 */
export const getInvitationsByInvitationMails = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationMailsData, ThrowOnError>): RequestResult<GetInvitationsByInvitationMailsResponses, GetInvitationsByInvitationMailsErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationMailsResponses, GetInvitationsByInvitationMailsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/mails',
    ...options
});

/**
 * Try again to send a mail that was given up, or that may not have arrived
 */
export const postMailsByMailRetry = <ThrowOnError extends boolean = false>(options: Options<PostMailsByMailRetryData, ThrowOnError>): RequestResult<PostMailsByMailRetryResponses, PostMailsByMailRetryErrors, ThrowOnError> => (options.client ?? client).post<PostMailsByMailRetryResponses, PostMailsByMailRetryErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/mails/{mail}/retry',
    ...options
});

/**
 * Texts for messages to candidates: those that came with Vorab, as you changed them, and your own
 */
export const getMessageTemplates = <ThrowOnError extends boolean = false>(options?: Options<GetMessageTemplatesData, ThrowOnError>): RequestResult<GetMessageTemplatesResponses, GetMessageTemplatesErrors, ThrowOnError> => (options?.client ?? client).get<GetMessageTemplatesResponses, GetMessageTemplatesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/message-templates',
    ...options
});

/**
 * Add a text of your own
 */
export const postMessageTemplates = <ThrowOnError extends boolean = false>(options: Options<PostMessageTemplatesData, ThrowOnError>): RequestResult<PostMessageTemplatesResponses, PostMessageTemplatesErrors, ThrowOnError> => (options.client ?? client).post<PostMessageTemplatesResponses, PostMessageTemplatesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/message-templates',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a text; one that came with Vorab goes back to what was shipped
 */
export const deleteMessageTemplatesByTemplate = <ThrowOnError extends boolean = false>(options: Options<DeleteMessageTemplatesByTemplateData, ThrowOnError>): RequestResult<DeleteMessageTemplatesByTemplateResponses, DeleteMessageTemplatesByTemplateErrors, ThrowOnError> => (options.client ?? client).delete<DeleteMessageTemplatesByTemplateResponses, DeleteMessageTemplatesByTemplateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/message-templates/{template}',
    ...options
});

/**
 * Change a text (If-Match with its revision; 0 while it is as shipped)
 */
export const putMessageTemplatesByTemplate = <ThrowOnError extends boolean = false>(options: Options<PutMessageTemplatesByTemplateData, ThrowOnError>): RequestResult<PutMessageTemplatesByTemplateResponses, PutMessageTemplatesByTemplateErrors, ThrowOnError> => (options.client ?? client).put<PutMessageTemplatesByTemplateResponses, PutMessageTemplatesByTemplateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/message-templates/{template}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A text as somebody made up would get it; nothing is kept
 */
export const postMessageTemplatesPreview = <ThrowOnError extends boolean = false>(options: Options<PostMessageTemplatesPreviewData, ThrowOnError>): RequestResult<PostMessageTemplatesPreviewResponses, PostMessageTemplatesPreviewErrors, ThrowOnError> => (options.client ?? client).post<PostMessageTemplatesPreviewResponses, PostMessageTemplatesPreviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/message-templates/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove the example and everything of it, for good
 */
export const deleteExamples = <ThrowOnError extends boolean = false>(options?: Options<DeleteExamplesData, ThrowOnError>): RequestResult<DeleteExamplesResponses, DeleteExamplesErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteExamplesResponses, DeleteExamplesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/examples',
    ...options
});

/**
 * The example, where there is one, and how far it is filled
 */
export const getExamples = <ThrowOnError extends boolean = false>(options?: Options<GetExamplesData, ThrowOnError>): RequestResult<GetExamplesResponses, GetExamplesErrors, ThrowOnError> => (options?.client ?? client).get<GetExamplesResponses, GetExamplesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/examples',
    ...options
});

/**
 * Make an example interview with made-up candidates; one at most, filled by a job
 */
export const postExamples = <ThrowOnError extends boolean = false>(options?: Options<PostExamplesData, ThrowOnError>): RequestResult<PostExamplesResponses, PostExamplesErrors, ThrowOnError> => (options?.client ?? client).post<PostExamplesResponses, PostExamplesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/examples',
    ...options
});

/**
 * Forget this person: media, texts, name. Links close at once, the rest follows; it can’t be undone
 */
export const postInvitationsByInvitationEraseCandidate = <ThrowOnError extends boolean = false>(options: Options<PostInvitationsByInvitationEraseCandidateData, ThrowOnError>): RequestResult<PostInvitationsByInvitationEraseCandidateResponses, PostInvitationsByInvitationEraseCandidateErrors, ThrowOnError> => (options.client ?? client).post<PostInvitationsByInvitationEraseCandidateResponses, PostInvitationsByInvitationEraseCandidateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/erase-candidate',
    ...options
});

/**
 * The organisation’s log, oldest first, none skipped
 */
export const getEvents = <ThrowOnError extends boolean = false>(options?: Options<GetEventsData, ThrowOnError>): RequestResult<GetEventsResponses, GetEventsErrors, ThrowOnError> => (options?.client ?? client).get<GetEventsResponses, GetEventsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/events',
    ...options
});

/**
 * What happened to one invitation, newest last
 */
export const getInvitationsByInvitationTimeline = <ThrowOnError extends boolean = false>(options: Options<GetInvitationsByInvitationTimelineData, ThrowOnError>): RequestResult<GetInvitationsByInvitationTimelineResponses, GetInvitationsByInvitationTimelineErrors, ThrowOnError> => (options.client ?? client).get<GetInvitationsByInvitationTimelineResponses, GetInvitationsByInvitationTimelineErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/invitations/{invitation}/timeline',
    ...options
});

/**
 * The log as it grows: server-sent events, each with `id` (its cursor), `event: event` and an Event as `data`
 */
export const getStream = <ThrowOnError extends boolean = false>(options?: Options<GetStreamData, ThrowOnError>): RequestResult<GetStreamResponses, GetStreamErrors, ThrowOnError> => (options?.client ?? client).get<GetStreamResponses, GetStreamErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/stream',
    ...options
});

/**
 * What needs you, what happened lately, and your open interviews
 */
export const getHome = <ThrowOnError extends boolean = false>(options?: Options<GetHomeData, ThrowOnError>): RequestResult<GetHomeResponses, GetHomeErrors, ThrowOnError> => (options?.client ?? client).get<GetHomeResponses, GetHomeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api/v1/home',
    ...options
});

/**
 * Messages that wait here because no SMTP server is set, newest first; on this machine only
 */
export const getOutbox = <ThrowOnError extends boolean = false>(options?: Options<GetOutboxData, ThrowOnError>): RequestResult<GetOutboxResponses, GetOutboxErrors, ThrowOnError> => (options?.client ?? client).get<GetOutboxResponses, GetOutboxErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/outbox',
    ...options
});

/**
 * How this instance fares: disk, queue, failed mail and media, last backup, address
 */
export const getStatus = <ThrowOnError extends boolean = false>(options?: Options<GetStatusData, ThrowOnError>): RequestResult<GetStatusResponses, GetStatusErrors, ThrowOnError> => (options?.client ?? client).get<GetStatusResponses, GetStatusErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/status',
    ...options
});

/**
 * Send a test message now and say what the mail server answered
 */
export const postStatusTestMail = <ThrowOnError extends boolean = false>(options: Options<PostStatusTestMailData, ThrowOnError>): RequestResult<PostStatusTestMailResponses, PostStatusTestMailErrors, ThrowOnError> => (options.client ?? client).post<PostStatusTestMailResponses, PostStatusTestMailErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/status/test-mail',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Try again to make a recording of what was uploaded
 */
export const postStatusMediaByUploadRetry = <ThrowOnError extends boolean = false>(options: Options<PostStatusMediaByUploadRetryData, ThrowOnError>): RequestResult<PostStatusMediaByUploadRetryResponses, PostStatusMediaByUploadRetryErrors, ThrowOnError> => (options.client ?? client).post<PostStatusMediaByUploadRetryResponses, PostStatusMediaByUploadRetryErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'vorab.session_token',
            type: 'apiKey'
        }],
    url: '/api/v1/status/media/{upload}/retry',
    ...options
});
