// @ts-nocheck: written without exactOptionalPropertyTypes in mind; its types hold


export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type OutboxMessageInput = {
    id: string;
    to: string;
    subject: string;
    text: string;
    html: string;
    at: string;
};

export type HealthInput = {
    status: 'ok' | 'unavailable';
    version: string;
};

export type FailedMailInput = {
    id: string;
    template: string;
    /**
     * A code: smtp-550, connection, interrupted
     */
    failure: string | null;
    at: string;
    interviewId: string | null;
    invitationId: string | null;
};

export type FailedMediaInput = {
    uploadId: string;
    state: 'failed' | 'waiting';
    failure: string | null;
    bytes: number | null;
    at: string;
    interviewId: string | null;
    invitationId: string | null;
};

export type StatusInput = {
    version: string;
    node: string;
    startedAt: string;
    database: {
        version: string;
        bytes: number;
        embedded: boolean;
    };
    disk: {
        freeBytes: number | null;
        totalBytes: number | null;
        /**
         * What recordings added a day, over the last 14 days
         */
        dailyBytes: number;
        /**
         * Until the disk is full at that rate; null: no end in sight
         */
        daysLeft: number | null;
    };
    queue: Array<{
        name: string;
        waiting: number;
        later: number;
        running: number;
        failed: number;
    }>;
    mail: {
        /**
         * Host and port of the mail server; null: messages wait in the outbox
         */
        smtp: string | null;
        from: string;
        failed: Array<FailedMailInput>;
    };
    media: {
        engine: 'ffmpeg' | 'mediabunny';
        failed: Array<FailedMediaInput>;
    };
    backup: {
        last: {
            at: string;
            bytes: number;
            files: number;
        } | null;
        /**
         * False where the database is your own: back it up with its tools
         */
        byVorab: boolean;
    };
    address: {
        publicUrl: string;
        secureContext: boolean;
    };
};

export type TestMailResultInput = {
    outcome: 'sent' | 'outbox' | 'failed';
    answer: string | null;
};

export type ProblemInput = {
    /**
     * `about:blank#<code>`; the code decides, not the words
     */
    type: string;
    code: 'bad-request' | 'invalid-input' | 'not-signed-in' | 'wrong-credentials' | 'second-step-needed' | 'wrong-code' | 'not-found' | 'forbidden-origin' | 'already-set-up' | 'setup-token-needed' | 'state-conflict' | 'revision-needed' | 'revision-mismatch' | 'idempotency-mismatch' | 'idempotency-in-flight' | 'too-many-requests' | 'payload-too-large' | 'digest-needed' | 'digest-mismatch' | 'chunk-conflict' | 'upload-complete' | 'upload-incomplete' | 'link-expired' | 'link-revoked' | 'interview-closed' | 'deadline-passed' | 'consent-needed' | 'no-takes-left' | 'answers-missing' | 'rubric-needed' | 'rubric-locked' | 'review-locked' | 'ratings-missing' | 'storage-full' | 'unavailable' | 'internal';
    title: string;
    status: number;
    detail?: string;
    requestId?: string;
    errors?: Array<{
        path: string;
        message: string;
    }>;
};

export type UploadStatusInput = {
    id: string;
    state: 'receiving' | 'complete' | 'verified' | 'failed';
    segments: Array<{
        segment: number;
        ranges: Array<[
            number,
            number
        ]>;
        bytes: number;
    }>;
};

export type RecordingChecksInput = {
    picture: 'ok' | 'black' | 'frozen' | 'missing' | null;
    sound: 'ok' | 'silent' | 'clipped' | 'missing' | null;
    /**
     * Mean volume, dBFS
     */
    loudnessDb: number | null;
    /**
     * Readable to the end, and not shorter than the recorder counted by more than 2 s
     */
    decodes: boolean;
    /**
     * Duration minus what the recorder counted
     */
    elapsedDeltaMs: number | null;
};

export type RecordingInput = {
    id: string;
    durationMs: number;
    width: number | null;
    height: number | null;
    mime: string;
    checks: RecordingChecksInput;
    /**
     * Peaks 0–1, evenly spaced
     */
    waveform: Array<number> | null;
    playbackUrl: string | null;
    audioUrl: string | null;
    posterUrl: string | null;
    urlsExpireAt: string;
};

export type RoleInput = 'owner' | 'admin' | 'recruiter' | 'reviewer';

export type SetupResultInput = {
    organisationId: string;
    memberId: string;
    /**
     * Shown once; keep it like a password
     */
    apiKey: string;
};

export type SetupStateInput = {
    needed: boolean;
    tokenNeeded: boolean;
    secureContext: boolean;
};

export type MeInput = {
    userId: string;
    name: string;
    email: string;
    role: RoleInput;
    operator: boolean;
    /**
     * Whether mail waits here for you to read, because no mail server is set
     */
    outbox: boolean;
    organisation: {
        id: string;
        name: string;
    };
    /**
     * Owners and admins: whom to ask for what your role does not allow
     */
    managers: Array<string>;
};

export type MemberInput = {
    userId: string;
    name: string;
    email: string;
    role: RoleInput;
    joinedAt: string;
    /**
     * To the hour; null: not since this is noted
     */
    lastActiveAt: string | null;
};

export type MemberInvitationInput = {
    id: string;
    email: string;
    role: RoleInput;
    state: 'pending' | 'accepted' | 'cancelled';
    expiresAt: string;
    createdAt: string;
};

export type MemberInvitationPreviewInput = {
    organisationName: string;
    email: string;
    role: RoleInput;
    invitedBy: string;
    accountExists: boolean;
};

export type InterviewMemberInput = {
    userId: string;
    name: string;
    access: 'manage' | 'review' | 'view';
};

export type ApiKeyInput = {
    id: string;
    name: string;
    scopes: Array<'interviews:read' | 'interviews:write' | 'invitations:read' | 'invitations:write' | 'reviews:read' | 'reviews:write' | 'decisions:write' | 'members:read' | 'members:write' | 'events:read' | 'keys:write' | 'organisation:read' | 'organisation:write'>;
    /**
     * The first characters, to tell keys apart
     */
    prefix: string;
    createdAt: string;
    /**
     * Whose role it has
     */
    createdBy: string | null;
    /**
     * To the hour
     */
    lastUsedAt: string | null;
};

export type CreatedApiKeyInput = {
    id: string;
    name: string;
    scopes: Array<'interviews:read' | 'interviews:write' | 'invitations:read' | 'invitations:write' | 'reviews:read' | 'reviews:write' | 'decisions:write' | 'members:read' | 'members:write' | 'events:read' | 'keys:write' | 'organisation:read' | 'organisation:write'>;
    /**
     * The first characters, to tell keys apart
     */
    prefix: string;
    createdAt: string;
    /**
     * Whose role it has
     */
    createdBy: string | null;
    /**
     * To the hour
     */
    lastUsedAt: string | null;
    /**
     * Shown once
     */
    key: string;
};

export type AccountInput = {
    name: string;
    email: string;
    language: 'en' | 'de' | null;
    theme: 'system' | 'light' | 'dark' | null;
    timeZone: string | null;
    twoFactor: boolean;
    passkeys: Array<{
        id: string;
        name: string;
        createdAt: string;
        lastUsedAt: string | null;
    }>;
    /**
     * False where Vorab is opened by a number instead of a name
     */
    passkeysPossible: boolean;
};

export type DeviceInput = {
    id: string;
    userAgent: string;
    signedInAt: string;
    lastUsedAt: string;
    here: boolean;
};

export type SignInLinkPreviewInput = {
    purpose: 'sign-in' | 'reset';
    name: string;
    email: string;
};

export type TwoFactorBegunInput = {
    uri: string;
    backupCodes: Array<string>;
};

export type BackupCodesInput = {
    backupCodes: Array<string>;
};

export type PasskeyOptionsInput = {
    options: {
        [key: string]: unknown;
    };
    sealed: string;
};

export type BrandLogoInput = {
    url: string;
    width: number;
    height: number;
};

export type OrganisationInput = {
    name: string;
    /**
     * Where a text of the organisation is missing in somebody’s language, this one speaks
     */
    language: 'en' | 'de';
    timeZone: string;
    accent?: string | null;
    /**
     * Where candidates’ replies go; null: to the recruiter who invited
     */
    replyTo?: string | null;
    legalNotice?: {
        en?: string;
        de?: string;
    };
    privacy?: {
        en?: string;
        de?: string;
    };
    id: string;
    logo: BrandLogoInput | null;
    revision: number;
    createdAt: string;
};

export type BrandInput = {
    organisationId: string;
    accent: string | null;
    logo: BrandLogoInput | null;
    /**
     * Whether there is one to read
     */
    legalNotice: boolean;
    privacy: boolean;
};

export type LegalTextsInput = {
    legalNotice: string;
    privacy: string;
};

export type AccommodationsInput = {
    /**
     * 1: as everybody; null: no limit
     */
    timeFactor: number | null;
    extraTakes: number;
    questionsFirst: boolean;
    otherKinds: boolean;
    /**
     * One’s own picture is not shown while one answers
     */
    noSelfView: boolean;
    /**
     * Answers are signed
     */
    signLanguage: boolean;
    /**
     * An interpreter or helper is there
     */
    helper: boolean;
};

export type AtOnceInput = {
    /**
     * The most; 1: a person decides; null: no limit
     */
    timeFactor?: 1 | 1.25 | 1.5 | 2 | null;
    /**
     * The most, per question; 0: a person decides
     */
    extraTakes?: number;
    questionsFirst?: boolean;
    otherKinds?: boolean;
    /**
     * Calendar days after the deadline, once; 0: a person decides
     */
    extensionDays?: number;
};

export type OwnSelfIdentificationInput = {
    /**
     * Empty: nothing is asked, or not yet
     */
    questions: Array<{
        question: 'gender' | 'age' | 'disability' | 'ethnicity';
        options: Array<'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several'>;
    }>;
    given: {
        answers: Array<{
            question: 'gender' | 'age' | 'disability' | 'ethnicity';
            option: 'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several';
            /**
             * With own-words only
             */
            words?: string;
        }>;
        givenAt: string;
        /**
         * Which words were agreed to
         */
        textVersion: string;
    } | null;
};

export type SelfIdentificationCountsInput = {
    least: number;
    questions: Array<{
        question: 'gender' | 'age' | 'disability' | 'ethnicity';
        options: Array<{
            option: 'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several';
            people: number | null;
        }>;
    }>;
};

export type ChoiceOptionInput = {
    id: string;
    text: string;
};

export type ChoiceInput = {
    options: Array<ChoiceOptionInput>;
    /**
     * How many are to be chosen at least, by whoever answers
     */
    least?: number;
    /**
     * 1: one of them; null: any number
     */
    most?: number | null;
};

export type FileRuleInput = {
    types?: Array<'pdf' | 'document' | 'spreadsheet' | 'presentation' | 'image' | 'audio' | 'video' | 'text' | 'archive'>;
    /**
     * MB of 10⁶ bytes
     */
    mostMegabytes?: number;
};

export type QuestionInput = {
    text: string;
    hint?: string;
    kinds?: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
    /**
     * 0 none, null unlimited
     */
    thinkSeconds?: number | null;
    /**
     * Longest recording
     */
    answerSeconds?: number;
    /**
     * soft: may run over, and by how much is recorded
     */
    limit?: 'hard' | 'soft';
    /**
     * null unlimited
     */
    takes?: number | null;
    /**
     * For text answers
     */
    maxCharacters?: number;
    /**
     * For answers of the kind choice
     */
    choice?: ChoiceInput | null;
    /**
     * For answers of the kind file; null: PDF and documents up to 20 MB
     */
    file?: FileRuleInput | null;
    required?: boolean;
    id: string;
    position: number;
    revision: number;
};

export type InterviewInput = {
    title: string;
    role?: string;
    intro?: string;
    closing?: string;
    language?: 'en' | 'de';
    deadline?: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews?: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind?: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnceInput | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification?: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays?: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
};

export type InterviewDetailInput = {
    title: string;
    role?: string;
    intro?: string;
    closing?: string;
    language?: 'en' | 'de';
    deadline?: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews?: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind?: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnceInput | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification?: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays?: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
    questions: Array<QuestionInput>;
};

export type QuestionOrderInput = {
    questionIds: Array<string>;
};

export type FunnelInput = {
    invited: number;
    opened: number;
    started: number;
    submitted: number;
    advanced: number | null;
    rejected: number | null;
    held: number | null;
};

export type InterviewItemInput = {
    title: string;
    role?: string;
    intro?: string;
    closing?: string;
    language?: 'en' | 'de';
    deadline?: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews?: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind?: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnceInput | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification?: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays?: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
    funnel: FunnelInput;
};

export type CriterionInput = {
    id: string;
    /**
     * null: rates the whole interview
     */
    questionId?: string | null;
    name: string;
    description?: string;
    weight?: number;
    levels?: number;
    anchors: Array<{
        level: number;
        text: string;
    }>;
    position: number;
};

export type RubricInput = {
    id: string;
    interviewId: string;
    number: number;
    revision: number;
    lockedAt: string | null;
    criteria: Array<CriterionInput>;
};

export type DecisionInput = {
    id: string;
    invitationId: string;
    kind: 'advance' | 'reject' | 'hold';
    reason: string;
    author: string;
    authorId: string;
    rubricVersionId: string | null;
    createdAt: string;
};

export type InvitationInput = {
    id: string;
    interviewId: string;
    /**
     * Stands for the name in blind review, e.g. K-47
     */
    code: string;
    name: string | null;
    email: string | null;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    /**
     * false unless you manage the interview
     */
    expired: boolean;
    delivery: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';
    /**
     * null unless you manage the interview: it would tell who was given more time
     */
    deadlineAt: string | null;
    deadlineZone: string;
    version: number;
    answered: number;
    questionCount: number;
    createdAt: string;
    openedAt: string | null;
    startedAt: string | null;
    submittedAt: string | null;
    /**
     * The latest; null while there is none, or while it would anchor you
     */
    decision: 'advance' | 'reject' | 'hold' | null;
    /**
     * What the candidate waits for an answer to; null: nothing, or you don’t manage the interview
     */
    asks: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion' | null;
    /**
     * Until when one answer is open again; null: none, or you don’t manage it
     */
    reopenedUntil: string | null;
    /**
     * 0 unless you manage the interview
     */
    revision: number;
};

export type InvitationLinkInput = {
    url: string;
};

export type BatchResultInput = {
    rows: Array<{
        /**
         * `repeated`: the same address stands further up
         */
        outcome: 'ready' | 'invited' | 'already-invited' | 'repeated' | 'invalid';
        /**
         * Of the invitation that was made, or that there is already
         */
        invitationId: string | null;
        code: string | null;
        /**
         * Which fields are invalid
         */
        wrong: Array<'name' | 'email'>;
    }>;
};

export type MailProgressInput = {
    waiting: number;
    failed: number;
};

export type CandidateRequestInput = {
    id: string;
    kind: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion';
    wants: Array<'more-time' | 'more-takes' | 'questions-first' | 'other-kind' | 'call' | 'writing' | 'in-person' | 'no-self-view' | 'sign-language' | 'helper-present'>;
    text: string;
    createdAt: string;
    answeredAt: string | null;
    /**
     * Name of the member; null while there is no answer by a person
     */
    answeredBy: string | null;
    answer: string;
    grant: {
        /**
         * Of think time and answer limit; null: no limit
         */
        timeFactor?: 1.25 | 1.5 | 2 | null;
        /**
         * Per question, on top of what there is
         */
        extraTakes?: number;
        /**
         * Questions are shown before their clock runs
         */
        questionsFirst?: true;
        /**
         * Any way to answer, whatever the question asks for
         */
        otherKinds?: true;
        /**
         * One’s own picture is not shown while one answers
         */
        noSelfView?: true;
        /**
         * Answers are signed
         */
        signLanguage?: true;
        /**
         * An interpreter or helper is there
         */
        helper?: true;
        deadlineAt?: string;
    } | null;
    /**
     * Something was given at once, without a person
     */
    byRule: boolean;
};

export type InvitationRequestInput = {
    id: string;
    kind: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion';
    wants: Array<'more-time' | 'more-takes' | 'questions-first' | 'other-kind' | 'call' | 'writing' | 'in-person' | 'no-self-view' | 'sign-language' | 'helper-present'>;
    text: string;
    createdAt: string;
    answeredAt: string | null;
    /**
     * Name of the member; null while there is no answer by a person
     */
    answeredBy: string | null;
    answer: string;
    grant: {
        /**
         * Of think time and answer limit; null: no limit
         */
        timeFactor?: 1.25 | 1.5 | 2 | null;
        /**
         * Per question, on top of what there is
         */
        extraTakes?: number;
        /**
         * Questions are shown before their clock runs
         */
        questionsFirst?: true;
        /**
         * Any way to answer, whatever the question asks for
         */
        otherKinds?: true;
        /**
         * One’s own picture is not shown while one answers
         */
        noSelfView?: true;
        /**
         * Answers are signed
         */
        signLanguage?: true;
        /**
         * An interpreter or helper is there
         */
        helper?: true;
        deadlineAt?: string;
    } | null;
    /**
     * Something was given at once, without a person
     */
    byRule: boolean;
    invitationId: string;
    interviewId: string;
    interviewTitle: string;
    code: string;
    name: string | null;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    expired: boolean;
    deadlineAt: string;
    deadlineZone: string;
    accommodations: AccommodationsInput;
};

export type ExchangeResultInput = {
    invitationId: string;
};

export type AnswerFileInput = {
    /**
     * What the candidate called it; null: hidden from you, since it may say who they are
     */
    name: string | null;
    /**
     * null until all of it is here and looked at
     */
    type: 'pdf' | 'document' | 'spreadsheet' | 'presentation' | 'image' | 'audio' | 'video' | 'text' | 'archive' | null;
    mime: string | null;
    bytes: number | null;
    /**
     * Whether the operator’s scanner has looked at it
     */
    scanned: boolean;
    refused: 'empty' | 'large' | 'type' | 'unsafe' | 'damaged' | null;
    /**
     * Signed, to load it; it expires
     */
    url: string | null;
};

export type CandidateTakeInput = {
    id: string;
    number: number;
    kind: 'video' | 'audio' | 'text' | 'choice' | 'file';
    state: 'recording' | 'uploading' | 'complete' | 'ready' | 'failed';
    /**
     * false: a technical failure, it costs no take
     */
    charged: boolean;
    uploadId: string | null;
    uploadState: 'receiving' | 'complete' | 'verified' | 'failed' | null;
    text: string | null;
    /**
     * Ids of the options, in their order
     */
    chosen: Array<string> | null;
    createdAt: string;
    /**
     * null until it is ready
     */
    recording: RecordingInput | null;
    file: AnswerFileInput | null;
};

export type CandidateQuestionInput = {
    id: string;
    position: number;
    text: string;
    hint: string;
    kinds: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
    /**
     * Limits are those that hold for this candidate; null: none
     */
    thinkSeconds: number | null;
    answerSeconds: number | null;
    limit: 'hard' | 'soft';
    takes: number | null;
    takesLeft: number | null;
    maxCharacters: number;
    choice: ChoiceInput | null;
    file: FileRuleInput | null;
    required: boolean;
    keptTakeId: string | null;
    /**
     * Autosaved text that is not yet a take
     */
    draftText: string;
    /**
     * Autosaved options that are not yet a take
     */
    draftChosen: Array<string>;
    draftRevision: number;
    attempts: Array<CandidateTakeInput>;
};

export type CandidateSessionInput = {
    invitationId: string;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    expired: boolean;
    organisationName: string;
    brand: BrandInput;
    candidateName: string;
    interview: {
        title: string;
        role: string;
        intro: string;
        closing: string;
        open: boolean;
    };
    language: 'en' | 'de';
    minutes: number;
    deadlineAt: string;
    timeZone: string;
    watchers: Array<string>;
    retentionDays: number;
    contactEmail: string | null;
    consentedAt: string | null;
    submittedAt: string | null;
    questions: Array<CandidateQuestionInput>;
    accommodations: AccommodationsInput;
    /**
     * What asking gives now, without a person
     */
    atOnce: AtOnceInput;
    /**
     * Own requests, newest first
     */
    requests: Array<CandidateRequestInput>;
    /**
     * The server’s clock, to correct a wrong one
     */
    now: string;
};

export type TextDraftInput = {
    text: string;
    revision: number;
};

export type ChoiceDraftInput = {
    chosen: Array<string>;
    revision: number;
};

export type SubmitResultInput = {
    submittedAt: string;
};

export type AnswerInput = {
    id: string;
    questionId: string;
    takeId: string;
    kind: 'video' | 'audio' | 'text' | 'choice' | 'file';
    /**
     * null unless you manage the interview: it must not colour a rating
     */
    takesUsed: number | null;
    text: string | null;
    /**
     * Ids of the question’s options
     */
    chosen: Array<string> | null;
    recording: RecordingInput | null;
    file: AnswerFileInput | null;
    state: 'recording' | 'uploading' | 'complete' | 'ready' | 'failed';
};

export type MomentInput = {
    answerId: string;
    at: number;
};

export type RatingInput = {
    value: number | null;
    cannotJudge?: boolean;
    /**
     * With “can’t judge”: why not
     */
    note?: string;
    /**
     * Moments that the rating rests on
     */
    evidence?: Array<MomentInput>;
    criterionId: string;
    revision: number;
};

export type SubmissionInput = {
    recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes' | null;
    ratings: Array<{
        criterionId: string;
        value: number | null;
        cannotJudge: boolean;
    }>;
    submittedAt: string;
};

export type ReviewInput = {
    id: string;
    invitationId: string;
    userId: string;
    reviewer: string;
    rubricVersionId: string;
    state: 'draft' | 'submitted';
    recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes' | null;
    note: string;
    ratings: Array<RatingInput>;
    revision: number;
    /**
     * The last time
     */
    submittedAt: string | null;
    /**
     * How often it was handed in; more than once after reopening
     */
    submissions: number;
    /**
     * The independent value, where a later submission changed it
     */
    first: SubmissionInput | null;
};

export type ReviewRoomInput = {
    invitation: InvitationInput;
    interviewTitle: string;
    /**
     * Of a made-up interview: nobody here is real
     */
    example: boolean;
    /**
     * Without limits: beside the length of an answer they would tell who was given more time
     */
    questions: Array<{
        id: string;
        position: number;
        text: string;
        hint?: string;
        required?: boolean;
        /**
         * For answers of the kind choice
         */
        choice?: ChoiceInput | null;
        /**
         * For answers of the kind file; null: PDF and documents up to 20 MB
         */
        file?: FileRuleInput | null;
    }>;
    rubric: RubricInput;
    answers: Array<AnswerInput>;
    mine: ReviewInput | null;
    mayRate: boolean;
    mayNote: boolean;
    mayDecide: boolean;
    othersHidden: boolean;
    others: Array<ReviewInput> | null;
};

export type ScoreInput = {
    invitationId: string;
    hidden: boolean;
    /**
     * 0–1; on a scale of 1–5 that is 1 + 4 × mean
     */
    mean: number | null;
    /**
     * Standard deviation over raters, 0–1; on a scale of 1–5 that is 4 × spread
     */
    spread: number | null;
    ratersSubmitted: number | null;
    ratersRequired: number;
    rubricsMixed: boolean;
    /**
     * What the mean is made of: each rater’s own value, 0–1; empty while hidden
     */
    raters: Array<{
        userId: string;
        mean: number | null;
    }>;
};

export type QueueItemInput = {
    invitationId: string;
    interviewId: string;
    interviewTitle: string;
    code: string;
    name: string | null;
    submittedAt: string;
    /**
     * Recorded seconds to watch
     */
    seconds: number;
    answers: number;
    draft: boolean;
};

export type NoteInput = {
    id: string;
    invitationId: string;
    authorId: string;
    author: string;
    audience: 'private' | 'team';
    moment: MomentInput | null;
    text: string;
    mentions: Array<{
        userId: string;
        name: string;
    }>;
    createdAt: string;
    editedAt: string | null;
    /**
     * Set only in the answer to a deletion: a deleted note is in no list
     */
    deletedAt: string | null;
    revision: number;
};

export type NoteVersionInput = {
    number: number;
    text: string;
    at: string;
};

export type InvitationMemberInput = {
    userId: string;
    name: string;
};

export type ExampleInput = {
    interviewId: string;
    state: 'filling' | 'ready';
    /**
     * Steps of its story that are told
     */
    done: number;
    /**
     * Steps there are
     */
    steps: number;
};

export type EventInput = {
    cursor: string;
    kind: 'organisation.created' | 'organisation.changed' | 'member.invited' | 'member.joined' | 'member.role-changed' | 'member.removed' | 'member.link-asked' | 'member.password-changed' | 'member.two-factor-on' | 'member.two-factor-off' | 'member.passkey-added' | 'member.restored' | 'api-key.created' | 'api-key.revoked' | 'api-key.restored' | 'interview.created' | 'interview.changed' | 'interview.published' | 'interview.closed' | 'interview.reopened' | 'interview.archived' | 'interview.restored' | 'interview.member-set' | 'rubric.changed' | 'rubric.locked' | 'invitation.created' | 'invitation.opened' | 'invitation.consented' | 'invitation.started' | 'invitation.submitted' | 'invitation.extended' | 'invitation.adjusted' | 'invitation.cancelled' | 'invitation.withdrawn' | 'invitation.link-renewed' | 'invitation.corrected' | 'invitation.sent-again' | 'answer.reopened' | 'answer.sent-again' | 'request.made' | 'request.answered' | 'request.granted' | 'upload.started' | 'upload.completed' | 'recording.ready' | 'recording.failed' | 'file.ready' | 'file.refused' | 'take.started' | 'take.kept' | 'take.failed' | 'take.disturbed' | 'take.ready' | 'review.started' | 'review.submitted' | 'review.reopened' | 'rating.saved' | 'note.added' | 'note.edited' | 'note.deleted' | 'note.restored' | 'decision.made' | 'mail.queued' | 'mail.sent' | 'mail.failed' | 'message.queued' | 'message.taken-back' | 'message.sent' | 'message.failed' | 'message-template.changed' | 'candidate.erasure-requested' | 'candidate.erased' | 'example.made' | 'example.removed';
    at: string;
    actor: {
        kind: 'member' | 'candidate' | 'api-key' | 'system' | 'guest';
        id: string | null;
        name: string | null;
    };
    interviewId: string | null;
    invitationId: string | null;
    subjectId: string | null;
    data: {
        [key: string]: string | number | boolean | null;
    };
};

export type HomeEventInput = {
    cursor: string;
    kind: 'organisation.created' | 'organisation.changed' | 'member.invited' | 'member.joined' | 'member.role-changed' | 'member.removed' | 'member.link-asked' | 'member.password-changed' | 'member.two-factor-on' | 'member.two-factor-off' | 'member.passkey-added' | 'member.restored' | 'api-key.created' | 'api-key.revoked' | 'api-key.restored' | 'interview.created' | 'interview.changed' | 'interview.published' | 'interview.closed' | 'interview.reopened' | 'interview.archived' | 'interview.restored' | 'interview.member-set' | 'rubric.changed' | 'rubric.locked' | 'invitation.created' | 'invitation.opened' | 'invitation.consented' | 'invitation.started' | 'invitation.submitted' | 'invitation.extended' | 'invitation.adjusted' | 'invitation.cancelled' | 'invitation.withdrawn' | 'invitation.link-renewed' | 'invitation.corrected' | 'invitation.sent-again' | 'answer.reopened' | 'answer.sent-again' | 'request.made' | 'request.answered' | 'request.granted' | 'upload.started' | 'upload.completed' | 'recording.ready' | 'recording.failed' | 'file.ready' | 'file.refused' | 'take.started' | 'take.kept' | 'take.failed' | 'take.disturbed' | 'take.ready' | 'review.started' | 'review.submitted' | 'review.reopened' | 'rating.saved' | 'note.added' | 'note.edited' | 'note.deleted' | 'note.restored' | 'decision.made' | 'mail.queued' | 'mail.sent' | 'mail.failed' | 'message.queued' | 'message.taken-back' | 'message.sent' | 'message.failed' | 'message-template.changed' | 'candidate.erasure-requested' | 'candidate.erased' | 'example.made' | 'example.removed';
    at: string;
    actor: string | null;
    interviewId: string | null;
    interviewTitle: string | null;
    invitationId: string | null;
    code: string | null;
    name: string | null;
    decision: 'advance' | 'reject' | 'hold' | null;
};

export type HomeInput = {
    /**
     * Whether there is an interview of your own to see, and anybody but you
     */
    begun: {
        interview: boolean;
        team: boolean;
    };
    review: {
        count: number;
        more: boolean;
        seconds: number;
    };
    requests: {
        count: number;
        more: boolean;
    };
    /**
     * Every rating is in, and nothing is decided
     */
    decide: Array<{
        invitationId: string;
        interviewId: string;
        interviewTitle: string;
        code: string;
        name: string | null;
    }>;
    /**
     * Who has not started, and has less than 48 hours left
     */
    due: Array<{
        interviewId: string;
        interviewTitle: string;
        count: number;
        deadlineAt: string;
    }>;
    /**
     * Whose invitation did not arrive
     */
    undelivered: Array<{
        invitationId: string;
        interviewId: string;
        interviewTitle: string;
        code: string;
        name: string | null;
    }>;
    /**
     * For the operator: whether mail is sent, and whether browsers will give a camera
     */
    operator: {
        mail: boolean;
        secureContext: boolean;
    } | null;
    example: ExampleInput | null;
    /**
     * Begun by whoever may go on
     */
    drafts: Array<{
        id: string;
        title: string;
    }>;
    /**
     * Open ones, newest first
     */
    interviews: Array<InterviewItemInput>;
    moreInterviews: boolean;
    lately: Array<HomeEventInput>;
};

export type MailInput = {
    id: string;
    template: string;
    state: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled';
    /**
     * A code: smtp-550, connection, interrupted, not-needed
     */
    failure: string | null;
    attempts: number;
    retryable: boolean;
    createdAt: string;
    /**
     * Null unless it waits
     */
    nextTryAt: string | null;
    sentAt: string | null;
};

export type MessageTemplateInput = {
    purpose: 'advance' | 'reject' | 'hold' | 'any';
    name: {
        en: string;
        de: string;
    };
    subject: {
        en: string;
        de: string;
    };
    body: {
        en: string;
        de: string;
    };
    id: string;
    shipped: boolean;
    /**
     * Whether it differs from what was shipped
     */
    changed: boolean;
    revision: number;
};

export type MessageDraftInput = {
    templateId: string;
    purpose: 'advance' | 'reject' | 'hold' | 'any';
    name: string;
    subject: string;
    body: string;
};

export type MessageInput = {
    id: string;
    invitationId: string;
    subject: string;
    body: string;
    templateId: string | null;
    author: string;
    authorId: string;
    mail: MailInput;
    createdAt: string;
    sendAfter: string;
};

export type CandidateMessageInput = {
    id: string;
    subject: string;
    body: string;
    /**
     * Empty where they have left
     */
    author: string;
    sentAt: string;
};

export type MessagePreviewInput = {
    subject: string;
    text: string;
    html: string;
};

export type OutboxMessage = {
    id: string;
    to: string;
    subject: string;
    text: string;
    html: string;
    at: string;
};

export type Health = {
    status: 'ok' | 'unavailable';
    version: string;
};

export type FailedMail = {
    id: string;
    template: string;
    /**
     * A code: smtp-550, connection, interrupted
     */
    failure: string | null;
    at: string;
    interviewId: string | null;
    invitationId: string | null;
};

export type FailedMedia = {
    uploadId: string;
    state: 'failed' | 'waiting';
    failure: string | null;
    bytes: number | null;
    at: string;
    interviewId: string | null;
    invitationId: string | null;
};

export type Status = {
    version: string;
    node: string;
    startedAt: string;
    database: {
        version: string;
        bytes: number;
        embedded: boolean;
    };
    disk: {
        freeBytes: number | null;
        totalBytes: number | null;
        /**
         * What recordings added a day, over the last 14 days
         */
        dailyBytes: number;
        /**
         * Until the disk is full at that rate; null: no end in sight
         */
        daysLeft: number | null;
    };
    queue: Array<{
        name: string;
        waiting: number;
        later: number;
        running: number;
        failed: number;
    }>;
    mail: {
        /**
         * Host and port of the mail server; null: messages wait in the outbox
         */
        smtp: string | null;
        from: string;
        failed: Array<FailedMail>;
    };
    media: {
        engine: 'ffmpeg' | 'mediabunny';
        failed: Array<FailedMedia>;
    };
    backup: {
        last: {
            at: string;
            bytes: number;
            files: number;
        } | null;
        /**
         * False where the database is your own: back it up with its tools
         */
        byVorab: boolean;
    };
    address: {
        publicUrl: string;
        secureContext: boolean;
    };
};

export type TestMailResult = {
    outcome: 'sent' | 'outbox' | 'failed';
    answer: string | null;
};

export type Problem = {
    /**
     * `about:blank#<code>`; the code decides, not the words
     */
    type: string;
    code: 'bad-request' | 'invalid-input' | 'not-signed-in' | 'wrong-credentials' | 'second-step-needed' | 'wrong-code' | 'not-found' | 'forbidden-origin' | 'already-set-up' | 'setup-token-needed' | 'state-conflict' | 'revision-needed' | 'revision-mismatch' | 'idempotency-mismatch' | 'idempotency-in-flight' | 'too-many-requests' | 'payload-too-large' | 'digest-needed' | 'digest-mismatch' | 'chunk-conflict' | 'upload-complete' | 'upload-incomplete' | 'link-expired' | 'link-revoked' | 'interview-closed' | 'deadline-passed' | 'consent-needed' | 'no-takes-left' | 'answers-missing' | 'rubric-needed' | 'rubric-locked' | 'review-locked' | 'ratings-missing' | 'storage-full' | 'unavailable' | 'internal';
    title: string;
    status: number;
    detail?: string;
    requestId?: string;
    errors?: Array<{
        path: string;
        message: string;
    }>;
};

export type UploadStatus = {
    id: string;
    state: 'receiving' | 'complete' | 'verified' | 'failed';
    segments: Array<{
        segment: number;
        ranges: Array<[
            number,
            number
        ]>;
        bytes: number;
    }>;
};

export type RecordingChecks = {
    picture: 'ok' | 'black' | 'frozen' | 'missing' | null;
    sound: 'ok' | 'silent' | 'clipped' | 'missing' | null;
    /**
     * Mean volume, dBFS
     */
    loudnessDb: number | null;
    /**
     * Readable to the end, and not shorter than the recorder counted by more than 2 s
     */
    decodes: boolean;
    /**
     * Duration minus what the recorder counted
     */
    elapsedDeltaMs: number | null;
};

export type Recording = {
    id: string;
    durationMs: number;
    width: number | null;
    height: number | null;
    mime: string;
    checks: RecordingChecks;
    /**
     * Peaks 0–1, evenly spaced
     */
    waveform: Array<number> | null;
    playbackUrl: string | null;
    audioUrl: string | null;
    posterUrl: string | null;
    urlsExpireAt: string;
};

export type Role = 'owner' | 'admin' | 'recruiter' | 'reviewer';

export type SetupResult = {
    organisationId: string;
    memberId: string;
    /**
     * Shown once; keep it like a password
     */
    apiKey: string;
};

export type SetupState = {
    needed: boolean;
    tokenNeeded: boolean;
    secureContext: boolean;
};

export type Me = {
    userId: string;
    name: string;
    email: string;
    role: Role;
    operator: boolean;
    /**
     * Whether mail waits here for you to read, because no mail server is set
     */
    outbox: boolean;
    organisation: {
        id: string;
        name: string;
    };
    /**
     * Owners and admins: whom to ask for what your role does not allow
     */
    managers: Array<string>;
};

export type Member = {
    userId: string;
    name: string;
    email: string;
    role: Role;
    joinedAt: string;
    /**
     * To the hour; null: not since this is noted
     */
    lastActiveAt: string | null;
};

export type MemberInvitation = {
    id: string;
    email: string;
    role: Role;
    state: 'pending' | 'accepted' | 'cancelled';
    expiresAt: string;
    createdAt: string;
};

export type MemberInvitationPreview = {
    organisationName: string;
    email: string;
    role: Role;
    invitedBy: string;
    accountExists: boolean;
};

export type InterviewMember = {
    userId: string;
    name: string;
    access: 'manage' | 'review' | 'view';
};

export type ApiKey = {
    id: string;
    name: string;
    scopes: Array<'interviews:read' | 'interviews:write' | 'invitations:read' | 'invitations:write' | 'reviews:read' | 'reviews:write' | 'decisions:write' | 'members:read' | 'members:write' | 'events:read' | 'keys:write' | 'organisation:read' | 'organisation:write'>;
    /**
     * The first characters, to tell keys apart
     */
    prefix: string;
    createdAt: string;
    /**
     * Whose role it has
     */
    createdBy: string | null;
    /**
     * To the hour
     */
    lastUsedAt: string | null;
};

export type CreatedApiKey = {
    id: string;
    name: string;
    scopes: Array<'interviews:read' | 'interviews:write' | 'invitations:read' | 'invitations:write' | 'reviews:read' | 'reviews:write' | 'decisions:write' | 'members:read' | 'members:write' | 'events:read' | 'keys:write' | 'organisation:read' | 'organisation:write'>;
    /**
     * The first characters, to tell keys apart
     */
    prefix: string;
    createdAt: string;
    /**
     * Whose role it has
     */
    createdBy: string | null;
    /**
     * To the hour
     */
    lastUsedAt: string | null;
    /**
     * Shown once
     */
    key: string;
};

export type Account = {
    name: string;
    email: string;
    language: 'en' | 'de' | null;
    theme: 'system' | 'light' | 'dark' | null;
    timeZone: string | null;
    twoFactor: boolean;
    passkeys: Array<{
        id: string;
        name: string;
        createdAt: string;
        lastUsedAt: string | null;
    }>;
    /**
     * False where Vorab is opened by a number instead of a name
     */
    passkeysPossible: boolean;
};

export type Device = {
    id: string;
    userAgent: string;
    signedInAt: string;
    lastUsedAt: string;
    here: boolean;
};

export type SignInLinkPreview = {
    purpose: 'sign-in' | 'reset';
    name: string;
    email: string;
};

export type TwoFactorBegun = {
    uri: string;
    backupCodes: Array<string>;
};

export type BackupCodes = {
    backupCodes: Array<string>;
};

export type PasskeyOptions = {
    options: {
        [key: string]: unknown;
    };
    sealed: string;
};

export type BrandLogo = {
    url: string;
    width: number;
    height: number;
};

export type Organisation = {
    name: string;
    /**
     * Where a text of the organisation is missing in somebody’s language, this one speaks
     */
    language: 'en' | 'de';
    timeZone: string;
    accent: string | null;
    /**
     * Where candidates’ replies go; null: to the recruiter who invited
     */
    replyTo: string | null;
    legalNotice: {
        en: string;
        de: string;
    };
    privacy: {
        en: string;
        de: string;
    };
    id: string;
    logo: BrandLogo | null;
    revision: number;
    createdAt: string;
};

export type Brand = {
    organisationId: string;
    accent: string | null;
    logo: BrandLogo | null;
    /**
     * Whether there is one to read
     */
    legalNotice: boolean;
    privacy: boolean;
};

export type LegalTexts = {
    legalNotice: string;
    privacy: string;
};

export type Accommodations = {
    /**
     * 1: as everybody; null: no limit
     */
    timeFactor: number | null;
    extraTakes: number;
    questionsFirst: boolean;
    otherKinds: boolean;
    /**
     * One’s own picture is not shown while one answers
     */
    noSelfView: boolean;
    /**
     * Answers are signed
     */
    signLanguage: boolean;
    /**
     * An interpreter or helper is there
     */
    helper: boolean;
};

export type AtOnce = {
    /**
     * The most; 1: a person decides; null: no limit
     */
    timeFactor: 1 | 1.25 | 1.5 | 2 | null;
    /**
     * The most, per question; 0: a person decides
     */
    extraTakes: number;
    questionsFirst: boolean;
    otherKinds: boolean;
    /**
     * Calendar days after the deadline, once; 0: a person decides
     */
    extensionDays: number;
};

export type OwnSelfIdentification = {
    /**
     * Empty: nothing is asked, or not yet
     */
    questions: Array<{
        question: 'gender' | 'age' | 'disability' | 'ethnicity';
        options: Array<'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several'>;
    }>;
    given: {
        answers: Array<{
            question: 'gender' | 'age' | 'disability' | 'ethnicity';
            option: 'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several';
            /**
             * With own-words only
             */
            words: string;
        }>;
        givenAt: string;
        /**
         * Which words were agreed to
         */
        textVersion: string;
    } | null;
};

export type SelfIdentificationCounts = {
    least: number;
    questions: Array<{
        question: 'gender' | 'age' | 'disability' | 'ethnicity';
        options: Array<{
            option: 'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several';
            people: number | null;
        }>;
    }>;
};

export type ChoiceOption = {
    id: string;
    text: string;
};

export type Choice = {
    options: Array<ChoiceOption>;
    /**
     * How many are to be chosen at least, by whoever answers
     */
    least: number;
    /**
     * 1: one of them; null: any number
     */
    most: number | null;
};

export type FileRule = {
    types: Array<'pdf' | 'document' | 'spreadsheet' | 'presentation' | 'image' | 'audio' | 'video' | 'text' | 'archive'>;
    /**
     * MB of 10⁶ bytes
     */
    mostMegabytes: number;
};

export type Question = {
    text: string;
    hint: string;
    kinds: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
    /**
     * 0 none, null unlimited
     */
    thinkSeconds: number | null;
    /**
     * Longest recording
     */
    answerSeconds: number;
    /**
     * soft: may run over, and by how much is recorded
     */
    limit: 'hard' | 'soft';
    /**
     * null unlimited
     */
    takes: number | null;
    /**
     * For text answers
     */
    maxCharacters: number;
    /**
     * For answers of the kind choice
     */
    choice: Choice | null;
    /**
     * For answers of the kind file; null: PDF and documents up to 20 MB
     */
    file: FileRule | null;
    required: boolean;
    id: string;
    position: number;
    revision: number;
};

export type Interview = {
    title: string;
    role: string;
    intro: string;
    closing: string;
    language: 'en' | 'de';
    deadline: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnce | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
};

export type InterviewDetail = {
    title: string;
    role: string;
    intro: string;
    closing: string;
    language: 'en' | 'de';
    deadline: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnce | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
    questions: Array<Question>;
};

export type QuestionOrder = {
    questionIds: Array<string>;
};

export type Funnel = {
    invited: number;
    opened: number;
    started: number;
    submitted: number;
    advanced: number | null;
    rejected: number | null;
    held: number | null;
};

export type InterviewItem = {
    title: string;
    role: string;
    intro: string;
    closing: string;
    language: 'en' | 'de';
    deadline: {
        kind: 'relative';
        days: number;
    } | {
        kind: 'absolute';
        at: string;
    };
    /**
     * Ratings wanted per candidate
     */
    requiredReviews: number;
    /**
     * Reviewers see the code, not the name, until they have rated
     */
    blind: boolean;
    /**
     * null: for those who manage it
     */
    atOnce: AtOnce | null;
    /**
     * Asked after sending, of whoever likes to say
     */
    selfIdentification: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
    /**
     * Media is deleted this many days after the decision
     */
    retentionDays: number;
    id: string;
    state: 'draft' | 'open' | 'closed' | 'archived';
    revision: number;
    /**
     * Number of the version that new candidates get
     */
    publishedVersion: number | null;
    /**
     * Honest estimate: reading, thinking, answering once, watching back
     */
    minutes: number;
    questionCount: number;
    /**
     * What you may do here
     */
    access: 'manage' | 'review' | 'view';
    /**
     * Made up to be looked at: nobody in it is real, and it sends nothing
     */
    example: boolean;
    createdAt: string;
    funnel: Funnel;
};

export type Criterion = {
    id: string;
    /**
     * null: rates the whole interview
     */
    questionId: string | null;
    name: string;
    description: string;
    weight: number;
    levels: number;
    anchors: Array<{
        level: number;
        text: string;
    }>;
    position: number;
};

export type Rubric = {
    id: string;
    interviewId: string;
    number: number;
    revision: number;
    lockedAt: string | null;
    criteria: Array<Criterion>;
};

export type Decision = {
    id: string;
    invitationId: string;
    kind: 'advance' | 'reject' | 'hold';
    reason: string;
    author: string;
    authorId: string;
    rubricVersionId: string | null;
    createdAt: string;
};

export type Invitation = {
    id: string;
    interviewId: string;
    /**
     * Stands for the name in blind review, e.g. K-47
     */
    code: string;
    name: string | null;
    email: string | null;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    /**
     * false unless you manage the interview
     */
    expired: boolean;
    delivery: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';
    /**
     * null unless you manage the interview: it would tell who was given more time
     */
    deadlineAt: string | null;
    deadlineZone: string;
    version: number;
    answered: number;
    questionCount: number;
    createdAt: string;
    openedAt: string | null;
    startedAt: string | null;
    submittedAt: string | null;
    /**
     * The latest; null while there is none, or while it would anchor you
     */
    decision: 'advance' | 'reject' | 'hold' | null;
    /**
     * What the candidate waits for an answer to; null: nothing, or you don’t manage the interview
     */
    asks: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion' | null;
    /**
     * Until when one answer is open again; null: none, or you don’t manage it
     */
    reopenedUntil: string | null;
    /**
     * 0 unless you manage the interview
     */
    revision: number;
};

export type InvitationLink = {
    url: string;
};

export type BatchResult = {
    rows: Array<{
        /**
         * `repeated`: the same address stands further up
         */
        outcome: 'ready' | 'invited' | 'already-invited' | 'repeated' | 'invalid';
        /**
         * Of the invitation that was made, or that there is already
         */
        invitationId: string | null;
        code: string | null;
        /**
         * Which fields are invalid
         */
        wrong: Array<'name' | 'email'>;
    }>;
};

export type MailProgress = {
    waiting: number;
    failed: number;
};

export type CandidateRequest = {
    id: string;
    kind: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion';
    wants: Array<'more-time' | 'more-takes' | 'questions-first' | 'other-kind' | 'call' | 'writing' | 'in-person' | 'no-self-view' | 'sign-language' | 'helper-present'>;
    text: string;
    createdAt: string;
    answeredAt: string | null;
    /**
     * Name of the member; null while there is no answer by a person
     */
    answeredBy: string | null;
    answer: string;
    grant: {
        /**
         * Of think time and answer limit; null: no limit
         */
        timeFactor?: 1.25 | 1.5 | 2 | null;
        /**
         * Per question, on top of what there is
         */
        extraTakes?: number;
        /**
         * Questions are shown before their clock runs
         */
        questionsFirst?: true;
        /**
         * Any way to answer, whatever the question asks for
         */
        otherKinds?: true;
        /**
         * One’s own picture is not shown while one answers
         */
        noSelfView?: true;
        /**
         * Answers are signed
         */
        signLanguage?: true;
        /**
         * An interpreter or helper is there
         */
        helper?: true;
        deadlineAt?: string;
    } | null;
    /**
     * Something was given at once, without a person
     */
    byRule: boolean;
};

export type InvitationRequest = {
    id: string;
    kind: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion';
    wants: Array<'more-time' | 'more-takes' | 'questions-first' | 'other-kind' | 'call' | 'writing' | 'in-person' | 'no-self-view' | 'sign-language' | 'helper-present'>;
    text: string;
    createdAt: string;
    answeredAt: string | null;
    /**
     * Name of the member; null while there is no answer by a person
     */
    answeredBy: string | null;
    answer: string;
    grant: {
        /**
         * Of think time and answer limit; null: no limit
         */
        timeFactor?: 1.25 | 1.5 | 2 | null;
        /**
         * Per question, on top of what there is
         */
        extraTakes?: number;
        /**
         * Questions are shown before their clock runs
         */
        questionsFirst?: true;
        /**
         * Any way to answer, whatever the question asks for
         */
        otherKinds?: true;
        /**
         * One’s own picture is not shown while one answers
         */
        noSelfView?: true;
        /**
         * Answers are signed
         */
        signLanguage?: true;
        /**
         * An interpreter or helper is there
         */
        helper?: true;
        deadlineAt?: string;
    } | null;
    /**
     * Something was given at once, without a person
     */
    byRule: boolean;
    invitationId: string;
    interviewId: string;
    interviewTitle: string;
    code: string;
    name: string | null;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    expired: boolean;
    deadlineAt: string;
    deadlineZone: string;
    accommodations: Accommodations;
};

export type ExchangeResult = {
    invitationId: string;
};

export type AnswerFile = {
    /**
     * What the candidate called it; null: hidden from you, since it may say who they are
     */
    name: string | null;
    /**
     * null until all of it is here and looked at
     */
    type: 'pdf' | 'document' | 'spreadsheet' | 'presentation' | 'image' | 'audio' | 'video' | 'text' | 'archive' | null;
    mime: string | null;
    bytes: number | null;
    /**
     * Whether the operator’s scanner has looked at it
     */
    scanned: boolean;
    refused: 'empty' | 'large' | 'type' | 'unsafe' | 'damaged' | null;
    /**
     * Signed, to load it; it expires
     */
    url: string | null;
};

export type CandidateTake = {
    id: string;
    number: number;
    kind: 'video' | 'audio' | 'text' | 'choice' | 'file';
    state: 'recording' | 'uploading' | 'complete' | 'ready' | 'failed';
    /**
     * false: a technical failure, it costs no take
     */
    charged: boolean;
    uploadId: string | null;
    uploadState: 'receiving' | 'complete' | 'verified' | 'failed' | null;
    text: string | null;
    /**
     * Ids of the options, in their order
     */
    chosen: Array<string> | null;
    createdAt: string;
    /**
     * null until it is ready
     */
    recording: Recording | null;
    file: AnswerFile | null;
};

export type CandidateQuestion = {
    id: string;
    position: number;
    text: string;
    hint: string;
    kinds: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
    /**
     * Limits are those that hold for this candidate; null: none
     */
    thinkSeconds: number | null;
    answerSeconds: number | null;
    limit: 'hard' | 'soft';
    takes: number | null;
    takesLeft: number | null;
    maxCharacters: number;
    choice: Choice | null;
    file: FileRule | null;
    required: boolean;
    keptTakeId: string | null;
    /**
     * Autosaved text that is not yet a take
     */
    draftText: string;
    /**
     * Autosaved options that are not yet a take
     */
    draftChosen: Array<string>;
    draftRevision: number;
    attempts: Array<CandidateTake>;
};

export type CandidateSession = {
    invitationId: string;
    state: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled';
    expired: boolean;
    organisationName: string;
    brand: Brand;
    candidateName: string;
    interview: {
        title: string;
        role: string;
        intro: string;
        closing: string;
        open: boolean;
    };
    language: 'en' | 'de';
    minutes: number;
    deadlineAt: string;
    timeZone: string;
    watchers: Array<string>;
    retentionDays: number;
    contactEmail: string | null;
    consentedAt: string | null;
    submittedAt: string | null;
    questions: Array<CandidateQuestion>;
    accommodations: Accommodations;
    /**
     * What asking gives now, without a person
     */
    atOnce: AtOnce;
    /**
     * Own requests, newest first
     */
    requests: Array<CandidateRequest>;
    /**
     * The server’s clock, to correct a wrong one
     */
    now: string;
};

export type TextDraft = {
    text: string;
    revision: number;
};

export type ChoiceDraft = {
    chosen: Array<string>;
    revision: number;
};

export type SubmitResult = {
    submittedAt: string;
};

export type Answer = {
    id: string;
    questionId: string;
    takeId: string;
    kind: 'video' | 'audio' | 'text' | 'choice' | 'file';
    /**
     * null unless you manage the interview: it must not colour a rating
     */
    takesUsed: number | null;
    text: string | null;
    /**
     * Ids of the question’s options
     */
    chosen: Array<string> | null;
    recording: Recording | null;
    file: AnswerFile | null;
    state: 'recording' | 'uploading' | 'complete' | 'ready' | 'failed';
};

export type Moment = {
    answerId: string;
    at: number;
};

export type Rating = {
    value: number | null;
    cannotJudge: boolean;
    /**
     * With “can’t judge”: why not
     */
    note: string;
    /**
     * Moments that the rating rests on
     */
    evidence: Array<Moment>;
    criterionId: string;
    revision: number;
};

export type Submission = {
    recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes' | null;
    ratings: Array<{
        criterionId: string;
        value: number | null;
        cannotJudge: boolean;
    }>;
    submittedAt: string;
};

export type Review = {
    id: string;
    invitationId: string;
    userId: string;
    reviewer: string;
    rubricVersionId: string;
    state: 'draft' | 'submitted';
    recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes' | null;
    note: string;
    ratings: Array<Rating>;
    revision: number;
    /**
     * The last time
     */
    submittedAt: string | null;
    /**
     * How often it was handed in; more than once after reopening
     */
    submissions: number;
    /**
     * The independent value, where a later submission changed it
     */
    first: Submission | null;
};

export type ReviewRoom = {
    invitation: Invitation;
    interviewTitle: string;
    /**
     * Of a made-up interview: nobody here is real
     */
    example: boolean;
    /**
     * Without limits: beside the length of an answer they would tell who was given more time
     */
    questions: Array<{
        id: string;
        position: number;
        text: string;
        hint: string;
        required: boolean;
        /**
         * For answers of the kind choice
         */
        choice: Choice | null;
        /**
         * For answers of the kind file; null: PDF and documents up to 20 MB
         */
        file: FileRule | null;
    }>;
    rubric: Rubric;
    answers: Array<Answer>;
    mine: Review | null;
    mayRate: boolean;
    mayNote: boolean;
    mayDecide: boolean;
    othersHidden: boolean;
    others: Array<Review> | null;
};

export type Score = {
    invitationId: string;
    hidden: boolean;
    /**
     * 0–1; on a scale of 1–5 that is 1 + 4 × mean
     */
    mean: number | null;
    /**
     * Standard deviation over raters, 0–1; on a scale of 1–5 that is 4 × spread
     */
    spread: number | null;
    ratersSubmitted: number | null;
    ratersRequired: number;
    rubricsMixed: boolean;
    /**
     * What the mean is made of: each rater’s own value, 0–1; empty while hidden
     */
    raters: Array<{
        userId: string;
        mean: number | null;
    }>;
};

export type QueueItem = {
    invitationId: string;
    interviewId: string;
    interviewTitle: string;
    code: string;
    name: string | null;
    submittedAt: string;
    /**
     * Recorded seconds to watch
     */
    seconds: number;
    answers: number;
    draft: boolean;
};

export type Note = {
    id: string;
    invitationId: string;
    authorId: string;
    author: string;
    audience: 'private' | 'team';
    moment: Moment | null;
    text: string;
    mentions: Array<{
        userId: string;
        name: string;
    }>;
    createdAt: string;
    editedAt: string | null;
    /**
     * Set only in the answer to a deletion: a deleted note is in no list
     */
    deletedAt: string | null;
    revision: number;
};

export type NoteVersion = {
    number: number;
    text: string;
    at: string;
};

export type InvitationMember = {
    userId: string;
    name: string;
};

export type Example = {
    interviewId: string;
    state: 'filling' | 'ready';
    /**
     * Steps of its story that are told
     */
    done: number;
    /**
     * Steps there are
     */
    steps: number;
};

export type Event = {
    cursor: string;
    kind: 'organisation.created' | 'organisation.changed' | 'member.invited' | 'member.joined' | 'member.role-changed' | 'member.removed' | 'member.link-asked' | 'member.password-changed' | 'member.two-factor-on' | 'member.two-factor-off' | 'member.passkey-added' | 'member.restored' | 'api-key.created' | 'api-key.revoked' | 'api-key.restored' | 'interview.created' | 'interview.changed' | 'interview.published' | 'interview.closed' | 'interview.reopened' | 'interview.archived' | 'interview.restored' | 'interview.member-set' | 'rubric.changed' | 'rubric.locked' | 'invitation.created' | 'invitation.opened' | 'invitation.consented' | 'invitation.started' | 'invitation.submitted' | 'invitation.extended' | 'invitation.adjusted' | 'invitation.cancelled' | 'invitation.withdrawn' | 'invitation.link-renewed' | 'invitation.corrected' | 'invitation.sent-again' | 'answer.reopened' | 'answer.sent-again' | 'request.made' | 'request.answered' | 'request.granted' | 'upload.started' | 'upload.completed' | 'recording.ready' | 'recording.failed' | 'file.ready' | 'file.refused' | 'take.started' | 'take.kept' | 'take.failed' | 'take.disturbed' | 'take.ready' | 'review.started' | 'review.submitted' | 'review.reopened' | 'rating.saved' | 'note.added' | 'note.edited' | 'note.deleted' | 'note.restored' | 'decision.made' | 'mail.queued' | 'mail.sent' | 'mail.failed' | 'message.queued' | 'message.taken-back' | 'message.sent' | 'message.failed' | 'message-template.changed' | 'candidate.erasure-requested' | 'candidate.erased' | 'example.made' | 'example.removed';
    at: string;
    actor: {
        kind: 'member' | 'candidate' | 'api-key' | 'system' | 'guest';
        id: string | null;
        name: string | null;
    };
    interviewId: string | null;
    invitationId: string | null;
    subjectId: string | null;
    data: {
        [key: string]: string | number | boolean | null;
    };
};

export type HomeEvent = {
    cursor: string;
    kind: 'organisation.created' | 'organisation.changed' | 'member.invited' | 'member.joined' | 'member.role-changed' | 'member.removed' | 'member.link-asked' | 'member.password-changed' | 'member.two-factor-on' | 'member.two-factor-off' | 'member.passkey-added' | 'member.restored' | 'api-key.created' | 'api-key.revoked' | 'api-key.restored' | 'interview.created' | 'interview.changed' | 'interview.published' | 'interview.closed' | 'interview.reopened' | 'interview.archived' | 'interview.restored' | 'interview.member-set' | 'rubric.changed' | 'rubric.locked' | 'invitation.created' | 'invitation.opened' | 'invitation.consented' | 'invitation.started' | 'invitation.submitted' | 'invitation.extended' | 'invitation.adjusted' | 'invitation.cancelled' | 'invitation.withdrawn' | 'invitation.link-renewed' | 'invitation.corrected' | 'invitation.sent-again' | 'answer.reopened' | 'answer.sent-again' | 'request.made' | 'request.answered' | 'request.granted' | 'upload.started' | 'upload.completed' | 'recording.ready' | 'recording.failed' | 'file.ready' | 'file.refused' | 'take.started' | 'take.kept' | 'take.failed' | 'take.disturbed' | 'take.ready' | 'review.started' | 'review.submitted' | 'review.reopened' | 'rating.saved' | 'note.added' | 'note.edited' | 'note.deleted' | 'note.restored' | 'decision.made' | 'mail.queued' | 'mail.sent' | 'mail.failed' | 'message.queued' | 'message.taken-back' | 'message.sent' | 'message.failed' | 'message-template.changed' | 'candidate.erasure-requested' | 'candidate.erased' | 'example.made' | 'example.removed';
    at: string;
    actor: string | null;
    interviewId: string | null;
    interviewTitle: string | null;
    invitationId: string | null;
    code: string | null;
    name: string | null;
    decision: 'advance' | 'reject' | 'hold' | null;
};

export type Home = {
    /**
     * Whether there is an interview of your own to see, and anybody but you
     */
    begun: {
        interview: boolean;
        team: boolean;
    };
    review: {
        count: number;
        more: boolean;
        seconds: number;
    };
    requests: {
        count: number;
        more: boolean;
    };
    /**
     * Every rating is in, and nothing is decided
     */
    decide: Array<{
        invitationId: string;
        interviewId: string;
        interviewTitle: string;
        code: string;
        name: string | null;
    }>;
    /**
     * Who has not started, and has less than 48 hours left
     */
    due: Array<{
        interviewId: string;
        interviewTitle: string;
        count: number;
        deadlineAt: string;
    }>;
    /**
     * Whose invitation did not arrive
     */
    undelivered: Array<{
        invitationId: string;
        interviewId: string;
        interviewTitle: string;
        code: string;
        name: string | null;
    }>;
    /**
     * For the operator: whether mail is sent, and whether browsers will give a camera
     */
    operator: {
        mail: boolean;
        secureContext: boolean;
    } | null;
    example: Example | null;
    /**
     * Begun by whoever may go on
     */
    drafts: Array<{
        id: string;
        title: string;
    }>;
    /**
     * Open ones, newest first
     */
    interviews: Array<InterviewItem>;
    moreInterviews: boolean;
    lately: Array<HomeEvent>;
};

export type Mail = {
    id: string;
    template: string;
    state: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled';
    /**
     * A code: smtp-550, connection, interrupted, not-needed
     */
    failure: string | null;
    attempts: number;
    retryable: boolean;
    createdAt: string;
    /**
     * Null unless it waits
     */
    nextTryAt: string | null;
    sentAt: string | null;
};

export type MessageTemplate = {
    purpose: 'advance' | 'reject' | 'hold' | 'any';
    name: {
        en: string;
        de: string;
    };
    subject: {
        en: string;
        de: string;
    };
    body: {
        en: string;
        de: string;
    };
    id: string;
    shipped: boolean;
    /**
     * Whether it differs from what was shipped
     */
    changed: boolean;
    revision: number;
};

export type MessageDraft = {
    templateId: string;
    purpose: 'advance' | 'reject' | 'hold' | 'any';
    name: string;
    subject: string;
    body: string;
};

export type Message = {
    id: string;
    invitationId: string;
    subject: string;
    body: string;
    templateId: string | null;
    author: string;
    authorId: string;
    mail: Mail;
    createdAt: string;
    sendAfter: string;
};

export type CandidateMessage = {
    id: string;
    subject: string;
    body: string;
    /**
     * Empty where they have left
     */
    author: string;
    sentAt: string;
};

export type MessagePreview = {
    subject: string;
    text: string;
    html: string;
};

export type GetHealthzData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/healthz';
};

export type GetHealthzErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetHealthzError = GetHealthzErrors[keyof GetHealthzErrors];

export type GetHealthzResponses = {
    /**
     * Default Response
     */
    200: Health;
};

export type GetHealthzResponse = GetHealthzResponses[keyof GetHealthzResponses];

export type GetReadyzData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/readyz';
};

export type GetReadyzErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetReadyzError = GetReadyzErrors[keyof GetReadyzErrors];

export type GetReadyzResponses = {
    /**
     * Default Response
     */
    200: Health;
};

export type GetReadyzResponse = GetReadyzResponses[keyof GetReadyzResponses];

export type GetOpenapiJsonData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/openapi.json';
};

export type GetOpenapiJsonErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetOpenapiJsonError = GetOpenapiJsonErrors[keyof GetOpenapiJsonErrors];

export type GetOpenapiJsonResponses = {
    /**
     * Default Response
     */
    200: unknown;
};

export type GetSetupData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/setup';
};

export type GetSetupErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetSetupError = GetSetupErrors[keyof GetSetupErrors];

export type GetSetupResponses = {
    /**
     * Default Response
     */
    200: SetupState;
};

export type GetSetupResponse = GetSetupResponses[keyof GetSetupResponses];

export type PostSetupData = {
    body: {
        organisationName: string;
        name: string;
        email: string;
        password: string;
        language?: 'en' | 'de';
        timeZone?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/setup';
};

export type PostSetupErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSetupError = PostSetupErrors[keyof PostSetupErrors];

export type PostSetupResponses = {
    /**
     * Default Response
     */
    201: SetupResult;
};

export type PostSetupResponse = PostSetupResponses[keyof PostSetupResponses];

export type DeleteSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session';
};

export type DeleteSessionErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteSessionError = DeleteSessionErrors[keyof DeleteSessionErrors];

export type DeleteSessionResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteSessionResponse = DeleteSessionResponses[keyof DeleteSessionResponses];

export type PostSessionData = {
    body: {
        email: string;
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session';
};

export type PostSessionErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionError = PostSessionErrors[keyof PostSessionErrors];

export type PostSessionResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostSessionResponse = PostSessionResponses[keyof PostSessionResponses];

export type GetMeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/me';
};

export type GetMeErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetMeError = GetMeErrors[keyof GetMeErrors];

export type GetMeResponses = {
    /**
     * Default Response
     */
    200: Me;
};

export type GetMeResponse = GetMeResponses[keyof GetMeResponses];

export type GetMemberInvitationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/member-invitations';
};

export type GetMemberInvitationsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetMemberInvitationsError = GetMemberInvitationsErrors[keyof GetMemberInvitationsErrors];

export type GetMemberInvitationsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<MemberInvitation>;
        nextCursor: string | null;
    };
};

export type GetMemberInvitationsResponse = GetMemberInvitationsResponses[keyof GetMemberInvitationsResponses];

export type PostMemberInvitationsData = {
    body: {
        email: string;
        role: RoleInput;
        language?: 'en' | 'de';
        interviews?: Array<{
            interviewId: string;
            access: 'manage' | 'review' | 'view';
        }>;
    };
    path?: never;
    query?: never;
    url: '/api/v1/member-invitations';
};

export type PostMemberInvitationsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMemberInvitationsError = PostMemberInvitationsErrors[keyof PostMemberInvitationsErrors];

export type PostMemberInvitationsResponses = {
    /**
     * Default Response
     */
    201: MemberInvitation;
};

export type PostMemberInvitationsResponse = PostMemberInvitationsResponses[keyof PostMemberInvitationsResponses];

export type DeleteMemberInvitationsByMemberInvitationData = {
    body?: never;
    path: {
        memberInvitation: string;
    };
    query?: never;
    url: '/api/v1/member-invitations/{memberInvitation}';
};

export type DeleteMemberInvitationsByMemberInvitationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteMemberInvitationsByMemberInvitationError = DeleteMemberInvitationsByMemberInvitationErrors[keyof DeleteMemberInvitationsByMemberInvitationErrors];

export type DeleteMemberInvitationsByMemberInvitationResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteMemberInvitationsByMemberInvitationResponse = DeleteMemberInvitationsByMemberInvitationResponses[keyof DeleteMemberInvitationsByMemberInvitationResponses];

export type PostMemberInvitationsByMemberInvitationResendData = {
    body?: never;
    path: {
        memberInvitation: string;
    };
    query?: never;
    url: '/api/v1/member-invitations/{memberInvitation}/resend';
};

export type PostMemberInvitationsByMemberInvitationResendErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMemberInvitationsByMemberInvitationResendError = PostMemberInvitationsByMemberInvitationResendErrors[keyof PostMemberInvitationsByMemberInvitationResendErrors];

export type PostMemberInvitationsByMemberInvitationResendResponses = {
    /**
     * Default Response
     */
    200: MemberInvitation;
};

export type PostMemberInvitationsByMemberInvitationResendResponse = PostMemberInvitationsByMemberInvitationResendResponses[keyof PostMemberInvitationsByMemberInvitationResendResponses];

export type PostMemberInvitationsByMemberInvitationRestoreData = {
    body?: never;
    path: {
        memberInvitation: string;
    };
    query?: never;
    url: '/api/v1/member-invitations/{memberInvitation}/restore';
};

export type PostMemberInvitationsByMemberInvitationRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMemberInvitationsByMemberInvitationRestoreError = PostMemberInvitationsByMemberInvitationRestoreErrors[keyof PostMemberInvitationsByMemberInvitationRestoreErrors];

export type PostMemberInvitationsByMemberInvitationRestoreResponses = {
    /**
     * Default Response
     */
    200: MemberInvitation;
};

export type PostMemberInvitationsByMemberInvitationRestoreResponse = PostMemberInvitationsByMemberInvitationRestoreResponses[keyof PostMemberInvitationsByMemberInvitationRestoreResponses];

export type PostMemberInvitationsPreviewData = {
    body: {
        /**
         * The secret part of a link (at least 128 bits)
         */
        secret: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/member-invitations/preview';
};

export type PostMemberInvitationsPreviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMemberInvitationsPreviewError = PostMemberInvitationsPreviewErrors[keyof PostMemberInvitationsPreviewErrors];

export type PostMemberInvitationsPreviewResponses = {
    /**
     * Default Response
     */
    200: MemberInvitationPreview;
};

export type PostMemberInvitationsPreviewResponse = PostMemberInvitationsPreviewResponses[keyof PostMemberInvitationsPreviewResponses];

export type PostMemberInvitationsAcceptData = {
    body: {
        /**
         * The secret part of a link (at least 128 bits)
         */
        secret: string;
        name: string;
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/member-invitations/accept';
};

export type PostMemberInvitationsAcceptErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMemberInvitationsAcceptError = PostMemberInvitationsAcceptErrors[keyof PostMemberInvitationsAcceptErrors];

export type PostMemberInvitationsAcceptResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostMemberInvitationsAcceptResponse = PostMemberInvitationsAcceptResponses[keyof PostMemberInvitationsAcceptResponses];

export type GetApiKeysData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/api-keys';
};

export type GetApiKeysErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetApiKeysError = GetApiKeysErrors[keyof GetApiKeysErrors];

export type GetApiKeysResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ApiKey>;
        nextCursor: string | null;
    };
};

export type GetApiKeysResponse = GetApiKeysResponses[keyof GetApiKeysResponses];

export type PostApiKeysData = {
    body: {
        name: string;
        scopes: Array<'interviews:read' | 'interviews:write' | 'invitations:read' | 'invitations:write' | 'reviews:read' | 'reviews:write' | 'decisions:write' | 'members:read' | 'members:write' | 'events:read' | 'keys:write' | 'organisation:read' | 'organisation:write'>;
    };
    path?: never;
    query?: never;
    url: '/api/v1/api-keys';
};

export type PostApiKeysErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostApiKeysError = PostApiKeysErrors[keyof PostApiKeysErrors];

export type PostApiKeysResponses = {
    /**
     * Default Response
     */
    201: CreatedApiKey;
};

export type PostApiKeysResponse = PostApiKeysResponses[keyof PostApiKeysResponses];

export type DeleteApiKeysByApiKeyData = {
    body?: never;
    path: {
        apiKey: string;
    };
    query?: never;
    url: '/api/v1/api-keys/{apiKey}';
};

export type DeleteApiKeysByApiKeyErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteApiKeysByApiKeyError = DeleteApiKeysByApiKeyErrors[keyof DeleteApiKeysByApiKeyErrors];

export type DeleteApiKeysByApiKeyResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteApiKeysByApiKeyResponse = DeleteApiKeysByApiKeyResponses[keyof DeleteApiKeysByApiKeyResponses];

export type PostApiKeysByApiKeyRestoreData = {
    body?: never;
    path: {
        apiKey: string;
    };
    query?: never;
    url: '/api/v1/api-keys/{apiKey}/restore';
};

export type PostApiKeysByApiKeyRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostApiKeysByApiKeyRestoreError = PostApiKeysByApiKeyRestoreErrors[keyof PostApiKeysByApiKeyRestoreErrors];

export type PostApiKeysByApiKeyRestoreResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostApiKeysByApiKeyRestoreResponse = PostApiKeysByApiKeyRestoreResponses[keyof PostApiKeysByApiKeyRestoreResponses];

export type GetMembersData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/members';
};

export type GetMembersErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetMembersError = GetMembersErrors[keyof GetMembersErrors];

export type GetMembersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Member>;
        nextCursor: string | null;
    };
};

export type GetMembersResponse = GetMembersResponses[keyof GetMembersResponses];

export type PutMembersByMemberRoleData = {
    body: {
        role: RoleInput;
    };
    path: {
        member: string;
    };
    query?: never;
    url: '/api/v1/members/{member}/role';
};

export type PutMembersByMemberRoleErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutMembersByMemberRoleError = PutMembersByMemberRoleErrors[keyof PutMembersByMemberRoleErrors];

export type PutMembersByMemberRoleResponses = {
    /**
     * Default Response
     */
    200: Member;
};

export type PutMembersByMemberRoleResponse = PutMembersByMemberRoleResponses[keyof PutMembersByMemberRoleResponses];

export type DeleteMembersByMemberData = {
    body?: never;
    path: {
        member: string;
    };
    query?: never;
    url: '/api/v1/members/{member}';
};

export type DeleteMembersByMemberErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteMembersByMemberError = DeleteMembersByMemberErrors[keyof DeleteMembersByMemberErrors];

export type DeleteMembersByMemberResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteMembersByMemberResponse = DeleteMembersByMemberResponses[keyof DeleteMembersByMemberResponses];

export type PostMembersByMemberRestoreData = {
    body?: never;
    path: {
        member: string;
    };
    query?: never;
    url: '/api/v1/members/{member}/restore';
};

export type PostMembersByMemberRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMembersByMemberRestoreError = PostMembersByMemberRestoreErrors[keyof PostMembersByMemberRestoreErrors];

export type PostMembersByMemberRestoreResponses = {
    /**
     * Default Response
     */
    200: Member;
};

export type PostMembersByMemberRestoreResponse = PostMembersByMemberRestoreResponses[keyof PostMembersByMemberRestoreResponses];

export type GetOrganisationData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/organisation';
};

export type GetOrganisationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetOrganisationError = GetOrganisationErrors[keyof GetOrganisationErrors];

export type GetOrganisationResponses = {
    /**
     * Default Response
     */
    200: Organisation;
};

export type GetOrganisationResponse = GetOrganisationResponses[keyof GetOrganisationResponses];

export type PutOrganisationData = {
    body: {
        name: string;
        /**
         * Where a text of the organisation is missing in somebody’s language, this one speaks
         */
        language: 'en' | 'de';
        timeZone: string;
        accent?: string | null;
        /**
         * Where candidates’ replies go; null: to the recruiter who invited
         */
        replyTo?: string | null;
        legalNotice?: {
            en?: string;
            de?: string;
        };
        privacy?: {
            en?: string;
            de?: string;
        };
    };
    path?: never;
    query?: never;
    url: '/api/v1/organisation';
};

export type PutOrganisationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutOrganisationError = PutOrganisationErrors[keyof PutOrganisationErrors];

export type PutOrganisationResponses = {
    /**
     * Default Response
     */
    200: Organisation;
};

export type PutOrganisationResponse = PutOrganisationResponses[keyof PutOrganisationResponses];

export type DeleteOrganisationLogoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/organisation/logo';
};

export type DeleteOrganisationLogoErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteOrganisationLogoError = DeleteOrganisationLogoErrors[keyof DeleteOrganisationLogoErrors];

export type DeleteOrganisationLogoResponses = {
    /**
     * Default Response
     */
    200: Organisation;
};

export type DeleteOrganisationLogoResponse = DeleteOrganisationLogoResponses[keyof DeleteOrganisationLogoResponses];

export type PutOrganisationLogoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/organisation/logo';
};

export type PutOrganisationLogoErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutOrganisationLogoError = PutOrganisationLogoErrors[keyof PutOrganisationLogoErrors];

export type PutOrganisationLogoResponses = {
    /**
     * Default Response
     */
    200: Organisation;
};

export type PutOrganisationLogoResponse = PutOrganisationLogoResponses[keyof PutOrganisationLogoResponses];

export type GetOrganisationsByOrganisationLegalTextsData = {
    body?: never;
    path: {
        organisation: string;
    };
    query?: {
        language?: 'en' | 'de';
    };
    url: '/api/v1/organisations/{organisation}/legal-texts';
};

export type GetOrganisationsByOrganisationLegalTextsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetOrganisationsByOrganisationLegalTextsError = GetOrganisationsByOrganisationLegalTextsErrors[keyof GetOrganisationsByOrganisationLegalTextsErrors];

export type GetOrganisationsByOrganisationLegalTextsResponses = {
    /**
     * Default Response
     */
    200: LegalTexts;
};

export type GetOrganisationsByOrganisationLegalTextsResponse = GetOrganisationsByOrganisationLegalTextsResponses[keyof GetOrganisationsByOrganisationLegalTextsResponses];

export type GetBrandByOrganisationByFileData = {
    body?: never;
    path: {
        organisation: string;
        file: string;
    };
    query?: never;
    url: '/brand/{organisation}/{file}';
};

export type GetBrandByOrganisationByFileErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetBrandByOrganisationByFileError = GetBrandByOrganisationByFileErrors[keyof GetBrandByOrganisationByFileErrors];

export type GetBrandByOrganisationByFileResponses = {
    /**
     * Default Response
     */
    200: unknown;
};

export type PostSessionSecondStepData = {
    body: {
        /**
         * Six digits, or a backup code
         */
        code: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session/second-step';
};

export type PostSessionSecondStepErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionSecondStepError = PostSessionSecondStepErrors[keyof PostSessionSecondStepErrors];

export type PostSessionSecondStepResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostSessionSecondStepResponse = PostSessionSecondStepResponses[keyof PostSessionSecondStepResponses];

export type PostSessionLinksData = {
    body: {
        email: string;
        purpose: 'sign-in' | 'reset';
    };
    path?: never;
    query?: never;
    url: '/api/v1/session/links';
};

export type PostSessionLinksErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionLinksError = PostSessionLinksErrors[keyof PostSessionLinksErrors];

export type PostSessionLinksResponses = {
    /**
     * Default Response
     */
    202: {
        [key: string]: never;
    };
};

export type PostSessionLinksResponse = PostSessionLinksResponses[keyof PostSessionLinksResponses];

export type PostSessionLinksPreviewData = {
    body: {
        /**
         * The secret part of a link (at least 128 bits)
         */
        secret: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session/links/preview';
};

export type PostSessionLinksPreviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionLinksPreviewError = PostSessionLinksPreviewErrors[keyof PostSessionLinksPreviewErrors];

export type PostSessionLinksPreviewResponses = {
    /**
     * Default Response
     */
    200: SignInLinkPreview;
};

export type PostSessionLinksPreviewResponse = PostSessionLinksPreviewResponses[keyof PostSessionLinksPreviewResponses];

export type PostSessionLinksUseData = {
    body: {
        /**
         * The secret part of a link (at least 128 bits)
         */
        secret: string;
        /**
         * With `reset`: the new one
         */
        password?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session/links/use';
};

export type PostSessionLinksUseErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionLinksUseError = PostSessionLinksUseErrors[keyof PostSessionLinksUseErrors];

export type PostSessionLinksUseResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostSessionLinksUseResponse = PostSessionLinksUseResponses[keyof PostSessionLinksUseResponses];

export type PostSessionPasskeyOptionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkey/options';
};

export type PostSessionPasskeyOptionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionPasskeyOptionsError = PostSessionPasskeyOptionsErrors[keyof PostSessionPasskeyOptionsErrors];

export type PostSessionPasskeyOptionsResponses = {
    /**
     * Default Response
     */
    200: PasskeyOptions;
};

export type PostSessionPasskeyOptionsResponse = PostSessionPasskeyOptionsResponses[keyof PostSessionPasskeyOptionsResponses];

export type PostSessionPasskeyData = {
    body: {
        response: {
            id: string;
            [key: string]: unknown;
        };
        sealed: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session/passkey';
};

export type PostSessionPasskeyErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostSessionPasskeyError = PostSessionPasskeyErrors[keyof PostSessionPasskeyErrors];

export type PostSessionPasskeyResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostSessionPasskeyResponse = PostSessionPasskeyResponses[keyof PostSessionPasskeyResponses];

export type GetAccountData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/account';
};

export type GetAccountErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetAccountError = GetAccountErrors[keyof GetAccountErrors];

export type GetAccountResponses = {
    /**
     * Default Response
     */
    200: Account;
};

export type GetAccountResponse = GetAccountResponses[keyof GetAccountResponses];

export type PutAccountData = {
    body: {
        name: string;
        language: 'en' | 'de' | null;
        theme: 'system' | 'light' | 'dark' | null;
        timeZone: string | null;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account';
};

export type PutAccountErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutAccountError = PutAccountErrors[keyof PutAccountErrors];

export type PutAccountResponses = {
    /**
     * Default Response
     */
    200: Account;
};

export type PutAccountResponse = PutAccountResponses[keyof PutAccountResponses];

export type PutAccountPasswordData = {
    body: {
        current: string;
        next: string;
        endOthers?: boolean;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/password';
};

export type PutAccountPasswordErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutAccountPasswordError = PutAccountPasswordErrors[keyof PutAccountPasswordErrors];

export type PutAccountPasswordResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PutAccountPasswordResponse = PutAccountPasswordResponses[keyof PutAccountPasswordResponses];

export type DeleteAccountDevicesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/account/devices';
};

export type DeleteAccountDevicesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteAccountDevicesError = DeleteAccountDevicesErrors[keyof DeleteAccountDevicesErrors];

export type DeleteAccountDevicesResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteAccountDevicesResponse = DeleteAccountDevicesResponses[keyof DeleteAccountDevicesResponses];

export type GetAccountDevicesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/account/devices';
};

export type GetAccountDevicesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetAccountDevicesError = GetAccountDevicesErrors[keyof GetAccountDevicesErrors];

export type GetAccountDevicesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Device>;
        nextCursor: string | null;
    };
};

export type GetAccountDevicesResponse = GetAccountDevicesResponses[keyof GetAccountDevicesResponses];

export type DeleteAccountDevicesByDeviceData = {
    body?: never;
    path: {
        device: string;
    };
    query?: never;
    url: '/api/v1/account/devices/{device}';
};

export type DeleteAccountDevicesByDeviceErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteAccountDevicesByDeviceError = DeleteAccountDevicesByDeviceErrors[keyof DeleteAccountDevicesByDeviceErrors];

export type DeleteAccountDevicesByDeviceResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteAccountDevicesByDeviceResponse = DeleteAccountDevicesByDeviceResponses[keyof DeleteAccountDevicesByDeviceResponses];

export type PostAccountTwoFactorData = {
    body: {
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/two-factor';
};

export type PostAccountTwoFactorErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountTwoFactorError = PostAccountTwoFactorErrors[keyof PostAccountTwoFactorErrors];

export type PostAccountTwoFactorResponses = {
    /**
     * Default Response
     */
    200: TwoFactorBegun;
};

export type PostAccountTwoFactorResponse = PostAccountTwoFactorResponses[keyof PostAccountTwoFactorResponses];

export type PostAccountTwoFactorConfirmData = {
    body: {
        /**
         * Six digits, or a backup code
         */
        code: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/two-factor/confirm';
};

export type PostAccountTwoFactorConfirmErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountTwoFactorConfirmError = PostAccountTwoFactorConfirmErrors[keyof PostAccountTwoFactorConfirmErrors];

export type PostAccountTwoFactorConfirmResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostAccountTwoFactorConfirmResponse = PostAccountTwoFactorConfirmResponses[keyof PostAccountTwoFactorConfirmResponses];

export type PostAccountTwoFactorBackupCodesData = {
    body: {
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/two-factor/backup-codes';
};

export type PostAccountTwoFactorBackupCodesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountTwoFactorBackupCodesError = PostAccountTwoFactorBackupCodesErrors[keyof PostAccountTwoFactorBackupCodesErrors];

export type PostAccountTwoFactorBackupCodesResponses = {
    /**
     * Default Response
     */
    200: BackupCodes;
};

export type PostAccountTwoFactorBackupCodesResponse = PostAccountTwoFactorBackupCodesResponses[keyof PostAccountTwoFactorBackupCodesResponses];

export type PostAccountTwoFactorOffData = {
    body: {
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/two-factor/off';
};

export type PostAccountTwoFactorOffErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountTwoFactorOffError = PostAccountTwoFactorOffErrors[keyof PostAccountTwoFactorOffErrors];

export type PostAccountTwoFactorOffResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostAccountTwoFactorOffResponse = PostAccountTwoFactorOffResponses[keyof PostAccountTwoFactorOffResponses];

export type PostAccountPasskeysOptionsData = {
    body: {
        password: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/passkeys/options';
};

export type PostAccountPasskeysOptionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountPasskeysOptionsError = PostAccountPasskeysOptionsErrors[keyof PostAccountPasskeysOptionsErrors];

export type PostAccountPasskeysOptionsResponses = {
    /**
     * Default Response
     */
    200: PasskeyOptions;
};

export type PostAccountPasskeysOptionsResponse = PostAccountPasskeysOptionsResponses[keyof PostAccountPasskeysOptionsResponses];

export type PostAccountPasskeysData = {
    body: {
        name: string;
        response: {
            id: string;
            [key: string]: unknown;
        };
        sealed: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/account/passkeys';
};

export type PostAccountPasskeysErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostAccountPasskeysError = PostAccountPasskeysErrors[keyof PostAccountPasskeysErrors];

export type PostAccountPasskeysResponses = {
    /**
     * Default Response
     */
    201: Account;
};

export type PostAccountPasskeysResponse = PostAccountPasskeysResponses[keyof PostAccountPasskeysResponses];

export type DeleteAccountPasskeysByPasskeyData = {
    body?: never;
    path: {
        passkey: string;
    };
    query?: never;
    url: '/api/v1/account/passkeys/{passkey}';
};

export type DeleteAccountPasskeysByPasskeyErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteAccountPasskeysByPasskeyError = DeleteAccountPasskeysByPasskeyErrors[keyof DeleteAccountPasskeysByPasskeyErrors];

export type DeleteAccountPasskeysByPasskeyResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteAccountPasskeysByPasskeyResponse = DeleteAccountPasskeysByPasskeyResponses[keyof DeleteAccountPasskeysByPasskeyResponses];

export type PutAccountPasskeysByPasskeyData = {
    body: {
        name: string;
    };
    path: {
        passkey: string;
    };
    query?: never;
    url: '/api/v1/account/passkeys/{passkey}';
};

export type PutAccountPasskeysByPasskeyErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutAccountPasskeysByPasskeyError = PutAccountPasskeysByPasskeyErrors[keyof PutAccountPasskeysByPasskeyErrors];

export type PutAccountPasskeysByPasskeyResponses = {
    /**
     * Default Response
     */
    200: Account;
};

export type PutAccountPasskeysByPasskeyResponse = PutAccountPasskeysByPasskeyResponses[keyof PutAccountPasskeysByPasskeyResponses];

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkData = {
    body?: never;
    path: {
        upload: string;
        segment: number;
        chunk: number;
    };
    query?: never;
    url: '/api/v1/uploads/{upload}/segments/{segment}/chunks/{chunk}';
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkError = PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors[keyof PutUploadsByUploadSegmentsBySegmentChunksByChunkErrors];

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkResponse = PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses[keyof PutUploadsByUploadSegmentsBySegmentChunksByChunkResponses];

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartData = {
    body?: never;
    path: {
        upload: string;
        segment: number;
        chunk: number;
        part: number;
    };
    query: {
        of: number;
    };
    url: '/api/v1/uploads/{upload}/segments/{segment}/chunks/{chunk}/parts/{part}';
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartError = PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors[keyof PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartErrors];

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponse = PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses[keyof PutUploadsByUploadSegmentsBySegmentChunksByChunkPartsByPartResponses];

export type GetUploadsByUploadChunksData = {
    body?: never;
    path: {
        upload: string;
    };
    query?: never;
    url: '/api/v1/uploads/{upload}/chunks';
};

export type GetUploadsByUploadChunksErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetUploadsByUploadChunksError = GetUploadsByUploadChunksErrors[keyof GetUploadsByUploadChunksErrors];

export type GetUploadsByUploadChunksResponses = {
    /**
     * Default Response
     */
    200: UploadStatus;
};

export type GetUploadsByUploadChunksResponse = GetUploadsByUploadChunksResponses[keyof GetUploadsByUploadChunksResponses];

export type PostUploadsByUploadCompleteData = {
    body: {
        segments: Array<{
            segment: number;
            chunks: number;
            bytes: number;
            /**
             * What the recorder said it made; probed, never believed
             */
            mime: string;
            elapsedMs: number;
        }>;
    };
    path: {
        upload: string;
    };
    query?: never;
    url: '/api/v1/uploads/{upload}/complete';
};

export type PostUploadsByUploadCompleteErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostUploadsByUploadCompleteError = PostUploadsByUploadCompleteErrors[keyof PostUploadsByUploadCompleteErrors];

export type PostUploadsByUploadCompleteResponses = {
    /**
     * Default Response
     */
    200: UploadStatus;
};

export type PostUploadsByUploadCompleteResponse = PostUploadsByUploadCompleteResponses[keyof PostUploadsByUploadCompleteResponses];

export type GetFilesByOrganisationByFileByAsData = {
    body?: never;
    path: {
        organisation: string;
        file: string;
        as: 'named' | 'plain';
    };
    query: {
        expires: number;
        signature: string;
    };
    url: '/files/{organisation}/{file}/{as}';
};

export type GetFilesByOrganisationByFileByAsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetFilesByOrganisationByFileByAsError = GetFilesByOrganisationByFileByAsErrors[keyof GetFilesByOrganisationByFileByAsErrors];

export type GetFilesByOrganisationByFileByAsResponses = {
    /**
     * Default Response
     */
    200: unknown;
    /**
     * Default Response
     */
    206: unknown;
};

export type GetMediaByOrganisationByRecordingByKindData = {
    body?: never;
    path: {
        organisation: string;
        recording: string;
        kind: 'playable' | 'audio' | 'poster';
    };
    query: {
        expires: number;
        signature: string;
    };
    url: '/media/{organisation}/{recording}/{kind}';
};

export type GetMediaByOrganisationByRecordingByKindErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetMediaByOrganisationByRecordingByKindError = GetMediaByOrganisationByRecordingByKindErrors[keyof GetMediaByOrganisationByRecordingByKindErrors];

export type GetMediaByOrganisationByRecordingByKindResponses = {
    /**
     * Default Response
     */
    200: unknown;
    /**
     * Default Response
     */
    206: unknown;
};

export type GetInterviewsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        state?: 'draft' | 'open' | 'closed' | 'archived';
        q?: string;
    };
    url: '/api/v1/interviews';
};

export type GetInterviewsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsError = GetInterviewsErrors[keyof GetInterviewsErrors];

export type GetInterviewsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<InterviewItem>;
        nextCursor: string | null;
    };
};

export type GetInterviewsResponse = GetInterviewsResponses[keyof GetInterviewsResponses];

export type PostInterviewsData = {
    body: {
        title: string;
        role?: string;
        intro?: string;
        closing?: string;
        language?: 'en' | 'de';
        deadline?: {
            kind: 'relative';
            days: number;
        } | {
            kind: 'absolute';
            at: string;
        };
        /**
         * Ratings wanted per candidate
         */
        requiredReviews?: number;
        /**
         * Reviewers see the code, not the name, until they have rated
         */
        blind?: boolean;
        atOnce?: AtOnceInput;
        /**
         * Asked after sending, of whoever likes to say
         */
        selfIdentification?: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
        /**
         * Media is deleted this many days after the decision
         */
        retentionDays?: number;
    };
    path?: never;
    query?: never;
    url: '/api/v1/interviews';
};

export type PostInterviewsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsError = PostInterviewsErrors[keyof PostInterviewsErrors];

export type PostInterviewsResponses = {
    /**
     * Default Response
     */
    201: InterviewDetail;
};

export type PostInterviewsResponse = PostInterviewsResponses[keyof PostInterviewsResponses];

export type GetInterviewsByInterviewData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}';
};

export type GetInterviewsByInterviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewError = GetInterviewsByInterviewErrors[keyof GetInterviewsByInterviewErrors];

export type GetInterviewsByInterviewResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type GetInterviewsByInterviewResponse = GetInterviewsByInterviewResponses[keyof GetInterviewsByInterviewResponses];

export type PutInterviewsByInterviewData = {
    body: {
        title: string;
        role?: string;
        intro?: string;
        closing?: string;
        language?: 'en' | 'de';
        deadline?: {
            kind: 'relative';
            days: number;
        } | {
            kind: 'absolute';
            at: string;
        };
        /**
         * Ratings wanted per candidate
         */
        requiredReviews?: number;
        /**
         * Reviewers see the code, not the name, until they have rated
         */
        blind?: boolean;
        atOnce?: AtOnceInput;
        /**
         * Asked after sending, of whoever likes to say
         */
        selfIdentification?: Array<'gender' | 'age' | 'disability' | 'ethnicity'>;
        /**
         * Media is deleted this many days after the decision
         */
        retentionDays?: number;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}';
};

export type PutInterviewsByInterviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInterviewsByInterviewError = PutInterviewsByInterviewErrors[keyof PutInterviewsByInterviewErrors];

export type PutInterviewsByInterviewResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PutInterviewsByInterviewResponse = PutInterviewsByInterviewResponses[keyof PutInterviewsByInterviewResponses];

export type PostInterviewsByInterviewPublishData = {
    body: {
        /**
         * Needed only to publish without criteria; it is recorded
         */
        noRubricReason?: string;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/publish';
};

export type PostInterviewsByInterviewPublishErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewPublishError = PostInterviewsByInterviewPublishErrors[keyof PostInterviewsByInterviewPublishErrors];

export type PostInterviewsByInterviewPublishResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PostInterviewsByInterviewPublishResponse = PostInterviewsByInterviewPublishResponses[keyof PostInterviewsByInterviewPublishResponses];

export type PostInterviewsByInterviewCloseData = {
    body: {
        tell?: boolean;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/close';
};

export type PostInterviewsByInterviewCloseErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewCloseError = PostInterviewsByInterviewCloseErrors[keyof PostInterviewsByInterviewCloseErrors];

export type PostInterviewsByInterviewCloseResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PostInterviewsByInterviewCloseResponse = PostInterviewsByInterviewCloseResponses[keyof PostInterviewsByInterviewCloseResponses];

export type PostInterviewsByInterviewReopenData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/reopen';
};

export type PostInterviewsByInterviewReopenErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewReopenError = PostInterviewsByInterviewReopenErrors[keyof PostInterviewsByInterviewReopenErrors];

export type PostInterviewsByInterviewReopenResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PostInterviewsByInterviewReopenResponse = PostInterviewsByInterviewReopenResponses[keyof PostInterviewsByInterviewReopenResponses];

export type PostInterviewsByInterviewArchiveData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/archive';
};

export type PostInterviewsByInterviewArchiveErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewArchiveError = PostInterviewsByInterviewArchiveErrors[keyof PostInterviewsByInterviewArchiveErrors];

export type PostInterviewsByInterviewArchiveResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PostInterviewsByInterviewArchiveResponse = PostInterviewsByInterviewArchiveResponses[keyof PostInterviewsByInterviewArchiveResponses];

export type PostInterviewsByInterviewRestoreData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/restore';
};

export type PostInterviewsByInterviewRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewRestoreError = PostInterviewsByInterviewRestoreErrors[keyof PostInterviewsByInterviewRestoreErrors];

export type PostInterviewsByInterviewRestoreResponses = {
    /**
     * Default Response
     */
    200: InterviewDetail;
};

export type PostInterviewsByInterviewRestoreResponse = PostInterviewsByInterviewRestoreResponses[keyof PostInterviewsByInterviewRestoreResponses];

export type PostInterviewsByInterviewDuplicateData = {
    body: {
        title?: string;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/duplicate';
};

export type PostInterviewsByInterviewDuplicateErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewDuplicateError = PostInterviewsByInterviewDuplicateErrors[keyof PostInterviewsByInterviewDuplicateErrors];

export type PostInterviewsByInterviewDuplicateResponses = {
    /**
     * Default Response
     */
    201: InterviewDetail;
};

export type PostInterviewsByInterviewDuplicateResponse = PostInterviewsByInterviewDuplicateResponses[keyof PostInterviewsByInterviewDuplicateResponses];

export type GetInterviewsByInterviewFunnelData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/funnel';
};

export type GetInterviewsByInterviewFunnelErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewFunnelError = GetInterviewsByInterviewFunnelErrors[keyof GetInterviewsByInterviewFunnelErrors];

export type GetInterviewsByInterviewFunnelResponses = {
    /**
     * Default Response
     */
    200: Funnel;
};

export type GetInterviewsByInterviewFunnelResponse = GetInterviewsByInterviewFunnelResponses[keyof GetInterviewsByInterviewFunnelResponses];

export type PostInterviewsByInterviewQuestionsData = {
    body: {
        text: string;
        hint?: string;
        kinds?: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
        /**
         * 0 none, null unlimited
         */
        thinkSeconds?: number | null;
        /**
         * Longest recording
         */
        answerSeconds?: number;
        /**
         * soft: may run over, and by how much is recorded
         */
        limit?: 'hard' | 'soft';
        /**
         * null unlimited
         */
        takes?: number | null;
        /**
         * For text answers
         */
        maxCharacters?: number;
        /**
         * For answers of the kind choice
         */
        choice?: ChoiceInput | null;
        /**
         * For answers of the kind file; null: PDF and documents up to 20 MB
         */
        file?: FileRuleInput | null;
        required?: boolean;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/questions';
};

export type PostInterviewsByInterviewQuestionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewQuestionsError = PostInterviewsByInterviewQuestionsErrors[keyof PostInterviewsByInterviewQuestionsErrors];

export type PostInterviewsByInterviewQuestionsResponses = {
    /**
     * Default Response
     */
    201: Question;
};

export type PostInterviewsByInterviewQuestionsResponse = PostInterviewsByInterviewQuestionsResponses[keyof PostInterviewsByInterviewQuestionsResponses];

export type DeleteInterviewsByInterviewQuestionsByQuestionData = {
    body?: never;
    path: {
        interview: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/questions/{question}';
};

export type DeleteInterviewsByInterviewQuestionsByQuestionErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteInterviewsByInterviewQuestionsByQuestionError = DeleteInterviewsByInterviewQuestionsByQuestionErrors[keyof DeleteInterviewsByInterviewQuestionsByQuestionErrors];

export type DeleteInterviewsByInterviewQuestionsByQuestionResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteInterviewsByInterviewQuestionsByQuestionResponse = DeleteInterviewsByInterviewQuestionsByQuestionResponses[keyof DeleteInterviewsByInterviewQuestionsByQuestionResponses];

export type PutInterviewsByInterviewQuestionsByQuestionData = {
    body: {
        text: string;
        hint?: string;
        kinds?: Array<'video' | 'audio' | 'text' | 'choice' | 'file'>;
        /**
         * 0 none, null unlimited
         */
        thinkSeconds?: number | null;
        /**
         * Longest recording
         */
        answerSeconds?: number;
        /**
         * soft: may run over, and by how much is recorded
         */
        limit?: 'hard' | 'soft';
        /**
         * null unlimited
         */
        takes?: number | null;
        /**
         * For text answers
         */
        maxCharacters?: number;
        /**
         * For answers of the kind choice
         */
        choice?: ChoiceInput | null;
        /**
         * For answers of the kind file; null: PDF and documents up to 20 MB
         */
        file?: FileRuleInput | null;
        required?: boolean;
    };
    path: {
        interview: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/questions/{question}';
};

export type PutInterviewsByInterviewQuestionsByQuestionErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInterviewsByInterviewQuestionsByQuestionError = PutInterviewsByInterviewQuestionsByQuestionErrors[keyof PutInterviewsByInterviewQuestionsByQuestionErrors];

export type PutInterviewsByInterviewQuestionsByQuestionResponses = {
    /**
     * Default Response
     */
    200: Question;
};

export type PutInterviewsByInterviewQuestionsByQuestionResponse = PutInterviewsByInterviewQuestionsByQuestionResponses[keyof PutInterviewsByInterviewQuestionsByQuestionResponses];

export type PutInterviewsByInterviewQuestionOrderData = {
    body: QuestionOrderInput;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/question-order';
};

export type PutInterviewsByInterviewQuestionOrderErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInterviewsByInterviewQuestionOrderError = PutInterviewsByInterviewQuestionOrderErrors[keyof PutInterviewsByInterviewQuestionOrderErrors];

export type PutInterviewsByInterviewQuestionOrderResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Question>;
        nextCursor: string | null;
    };
};

export type PutInterviewsByInterviewQuestionOrderResponse = PutInterviewsByInterviewQuestionOrderResponses[keyof PutInterviewsByInterviewQuestionOrderResponses];

export type GetInterviewsByInterviewRubricData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/rubric';
};

export type GetInterviewsByInterviewRubricErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewRubricError = GetInterviewsByInterviewRubricErrors[keyof GetInterviewsByInterviewRubricErrors];

export type GetInterviewsByInterviewRubricResponses = {
    /**
     * Default Response
     */
    200: Rubric;
};

export type GetInterviewsByInterviewRubricResponse = GetInterviewsByInterviewRubricResponses[keyof GetInterviewsByInterviewRubricResponses];

export type PutInterviewsByInterviewRubricData = {
    body: {
        criteria: Array<{
            /**
             * Keep it to keep the criterion; leave out for a new one
             */
            id?: string;
            /**
             * null: rates the whole interview
             */
            questionId?: string | null;
            name: string;
            description?: string;
            weight?: number;
            levels?: number;
            anchors: Array<{
                level: number;
                text: string;
            }>;
        }>;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/rubric';
};

export type PutInterviewsByInterviewRubricErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInterviewsByInterviewRubricError = PutInterviewsByInterviewRubricErrors[keyof PutInterviewsByInterviewRubricErrors];

export type PutInterviewsByInterviewRubricResponses = {
    /**
     * Default Response
     */
    200: Rubric;
};

export type PutInterviewsByInterviewRubricResponse = PutInterviewsByInterviewRubricResponses[keyof PutInterviewsByInterviewRubricResponses];

export type GetInterviewsByInterviewMembersData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/members';
};

export type GetInterviewsByInterviewMembersErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewMembersError = GetInterviewsByInterviewMembersErrors[keyof GetInterviewsByInterviewMembersErrors];

export type GetInterviewsByInterviewMembersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<InterviewMember>;
        nextCursor: string | null;
    };
};

export type GetInterviewsByInterviewMembersResponse = GetInterviewsByInterviewMembersResponses[keyof GetInterviewsByInterviewMembersResponses];

export type DeleteInterviewsByInterviewMembersByUserData = {
    body?: never;
    path: {
        interview: string;
        user: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/members/{user}';
};

export type DeleteInterviewsByInterviewMembersByUserErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteInterviewsByInterviewMembersByUserError = DeleteInterviewsByInterviewMembersByUserErrors[keyof DeleteInterviewsByInterviewMembersByUserErrors];

export type DeleteInterviewsByInterviewMembersByUserResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteInterviewsByInterviewMembersByUserResponse = DeleteInterviewsByInterviewMembersByUserResponses[keyof DeleteInterviewsByInterviewMembersByUserResponses];

export type PutInterviewsByInterviewMembersByUserData = {
    body: {
        access: 'manage' | 'review' | 'view';
    };
    path: {
        interview: string;
        user: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/members/{user}';
};

export type PutInterviewsByInterviewMembersByUserErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInterviewsByInterviewMembersByUserError = PutInterviewsByInterviewMembersByUserErrors[keyof PutInterviewsByInterviewMembersByUserErrors];

export type PutInterviewsByInterviewMembersByUserResponses = {
    /**
     * Default Response
     */
    200: InterviewMember;
};

export type PutInterviewsByInterviewMembersByUserResponse = PutInterviewsByInterviewMembersByUserResponses[keyof PutInterviewsByInterviewMembersByUserResponses];

export type GetInterviewsByInterviewInvitationsData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
        /**
         * A code, or part of a name or e-mail where you may see them
         */
        q?: string;
        /**
         * `expired`: where you manage
         */
        state?: 'invited' | 'opened' | 'started' | 'submitted' | 'withdrawn' | 'cancelled' | 'expired';
        /**
         * What waits for you: to rate; and where you manage, to decide, to answer, to send again
         */
        needs?: 'me';
        /**
         * Where you manage, as far as you may see it
         */
        decision?: 'advance' | 'reject' | 'hold';
        /**
         * Where you manage
         */
        mail?: 'failed';
        /**
         * `deadline`: where you manage
         */
        sort?: 'newest' | 'deadline' | 'activity';
    };
    url: '/api/v1/interviews/{interview}/invitations';
};

export type GetInterviewsByInterviewInvitationsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewInvitationsError = GetInterviewsByInterviewInvitationsErrors[keyof GetInterviewsByInterviewInvitationsErrors];

export type GetInterviewsByInterviewInvitationsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Invitation>;
        nextCursor: string | null;
    };
};

export type GetInterviewsByInterviewInvitationsResponse = GetInterviewsByInterviewInvitationsResponses[keyof GetInterviewsByInterviewInvitationsResponses];

export type PostInterviewsByInterviewInvitationsData = {
    body: {
        name: string;
        email: string;
        /**
         * Default: the interview’s
         */
        language?: 'en' | 'de';
        /**
         * Default: the organisation’s
         */
        timeZone?: string;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/invitations';
};

export type PostInterviewsByInterviewInvitationsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewInvitationsError = PostInterviewsByInterviewInvitationsErrors[keyof PostInterviewsByInterviewInvitationsErrors];

export type PostInterviewsByInterviewInvitationsResponses = {
    /**
     * Default Response
     */
    201: Invitation;
};

export type PostInterviewsByInterviewInvitationsResponse = PostInterviewsByInterviewInvitationsResponses[keyof PostInterviewsByInterviewInvitationsResponses];

export type PostInterviewsByInterviewInvitationsBatchData = {
    body: {
        people: Array<{
            name: string;
            email: string;
            language?: 'en' | 'de';
        }>;
        /**
         * true: only say what would happen
         */
        check?: boolean;
    };
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/invitations/batch';
};

export type PostInterviewsByInterviewInvitationsBatchErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInterviewsByInterviewInvitationsBatchError = PostInterviewsByInterviewInvitationsBatchErrors[keyof PostInterviewsByInterviewInvitationsBatchErrors];

export type PostInterviewsByInterviewInvitationsBatchResponses = {
    /**
     * Default Response
     */
    200: BatchResult;
};

export type PostInterviewsByInterviewInvitationsBatchResponse = PostInterviewsByInterviewInvitationsBatchResponses[keyof PostInterviewsByInterviewInvitationsBatchResponses];

export type GetInterviewsByInterviewInvitationsMailData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/invitations/mail';
};

export type GetInterviewsByInterviewInvitationsMailErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewInvitationsMailError = GetInterviewsByInterviewInvitationsMailErrors[keyof GetInterviewsByInterviewInvitationsMailErrors];

export type GetInterviewsByInterviewInvitationsMailResponses = {
    /**
     * Default Response
     */
    200: MailProgress;
};

export type GetInterviewsByInterviewInvitationsMailResponse = GetInterviewsByInterviewInvitationsMailResponses[keyof GetInterviewsByInterviewInvitationsMailResponses];

export type GetInvitationsByInvitationData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}';
};

export type GetInvitationsByInvitationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationError = GetInvitationsByInvitationErrors[keyof GetInvitationsByInvitationErrors];

export type GetInvitationsByInvitationResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type GetInvitationsByInvitationResponse = GetInvitationsByInvitationResponses[keyof GetInvitationsByInvitationResponses];

export type GetInvitationsByInvitationLinkData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/link';
};

export type GetInvitationsByInvitationLinkErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationLinkError = GetInvitationsByInvitationLinkErrors[keyof GetInvitationsByInvitationLinkErrors];

export type GetInvitationsByInvitationLinkResponses = {
    /**
     * Default Response
     */
    200: InvitationLink;
};

export type GetInvitationsByInvitationLinkResponse = GetInvitationsByInvitationLinkResponses[keyof GetInvitationsByInvitationLinkResponses];

export type PostInvitationsByInvitationCancelData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/cancel';
};

export type PostInvitationsByInvitationCancelErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationCancelError = PostInvitationsByInvitationCancelErrors[keyof PostInvitationsByInvitationCancelErrors];

export type PostInvitationsByInvitationCancelResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type PostInvitationsByInvitationCancelResponse = PostInvitationsByInvitationCancelResponses[keyof PostInvitationsByInvitationCancelResponses];

export type PostInvitationsByInvitationExtendData = {
    body: {
        deadlineAt: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/extend';
};

export type PostInvitationsByInvitationExtendErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationExtendError = PostInvitationsByInvitationExtendErrors[keyof PostInvitationsByInvitationExtendErrors];

export type PostInvitationsByInvitationExtendResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type PostInvitationsByInvitationExtendResponse = PostInvitationsByInvitationExtendResponses[keyof PostInvitationsByInvitationExtendResponses];

export type PostInvitationsByInvitationRenewLinkData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/renew-link';
};

export type PostInvitationsByInvitationRenewLinkErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationRenewLinkError = PostInvitationsByInvitationRenewLinkErrors[keyof PostInvitationsByInvitationRenewLinkErrors];

export type PostInvitationsByInvitationRenewLinkResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type PostInvitationsByInvitationRenewLinkResponse = PostInvitationsByInvitationRenewLinkResponses[keyof PostInvitationsByInvitationRenewLinkResponses];

export type PostInvitationsByInvitationSendAgainData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/send-again';
};

export type PostInvitationsByInvitationSendAgainErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationSendAgainError = PostInvitationsByInvitationSendAgainErrors[keyof PostInvitationsByInvitationSendAgainErrors];

export type PostInvitationsByInvitationSendAgainResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type PostInvitationsByInvitationSendAgainResponse = PostInvitationsByInvitationSendAgainResponses[keyof PostInvitationsByInvitationSendAgainResponses];

export type PostInvitationsByInvitationCorrectData = {
    body: {
        name?: string;
        email?: string;
        language?: 'en' | 'de';
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/correct';
};

export type PostInvitationsByInvitationCorrectErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationCorrectError = PostInvitationsByInvitationCorrectErrors[keyof PostInvitationsByInvitationCorrectErrors];

export type PostInvitationsByInvitationCorrectResponses = {
    /**
     * Default Response
     */
    200: Invitation;
};

export type PostInvitationsByInvitationCorrectResponse = PostInvitationsByInvitationCorrectResponses[keyof PostInvitationsByInvitationCorrectResponses];

export type PostCandidateExchangeData = {
    body: {
        /**
         * The secret part of a link (at least 128 bits)
         */
        secret: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/candidate/exchange';
};

export type PostCandidateExchangeErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateExchangeError = PostCandidateExchangeErrors[keyof PostCandidateExchangeErrors];

export type PostCandidateExchangeResponses = {
    /**
     * Default Response
     */
    200: ExchangeResult;
};

export type PostCandidateExchangeResponse = PostCandidateExchangeResponses[keyof PostCandidateExchangeResponses];

export type PostCandidateByInvitationOpenedData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/opened';
};

export type PostCandidateByInvitationOpenedErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationOpenedError = PostCandidateByInvitationOpenedErrors[keyof PostCandidateByInvitationOpenedErrors];

export type PostCandidateByInvitationOpenedResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostCandidateByInvitationOpenedResponse = PostCandidateByInvitationOpenedResponses[keyof PostCandidateByInvitationOpenedResponses];

export type PostCandidateByInvitationConsentData = {
    body: {
        purposes: Array<'interview'>;
        /**
         * Which words were on the page
         */
        textVersion: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/consent';
};

export type PostCandidateByInvitationConsentErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationConsentError = PostCandidateByInvitationConsentErrors[keyof PostCandidateByInvitationConsentErrors];

export type PostCandidateByInvitationConsentResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostCandidateByInvitationConsentResponse = PostCandidateByInvitationConsentResponses[keyof PostCandidateByInvitationConsentResponses];

export type PostCandidateByInvitationWithdrawData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/withdraw';
};

export type PostCandidateByInvitationWithdrawErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationWithdrawError = PostCandidateByInvitationWithdrawErrors[keyof PostCandidateByInvitationWithdrawErrors];

export type PostCandidateByInvitationWithdrawResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostCandidateByInvitationWithdrawResponse = PostCandidateByInvitationWithdrawResponses[keyof PostCandidateByInvitationWithdrawResponses];

export type PostCandidateByInvitationRequestsData = {
    body: {
        id: string;
        kind: 'adjustment' | 'another-way' | 'extension' | 'help' | 'deletion';
        wants?: Array<'more-time' | 'more-takes' | 'questions-first' | 'other-kind' | 'call' | 'writing' | 'in-person' | 'no-self-view' | 'sign-language' | 'helper-present'>;
        /**
         * With more-time: how much. Needed where it is given at once
         */
        timeFactor?: 1.25 | 1.5 | 2 | null;
        text?: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/requests';
};

export type PostCandidateByInvitationRequestsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationRequestsError = PostCandidateByInvitationRequestsErrors[keyof PostCandidateByInvitationRequestsErrors];

export type PostCandidateByInvitationRequestsResponses = {
    /**
     * Default Response
     */
    201: CandidateRequest;
};

export type PostCandidateByInvitationRequestsResponse = PostCandidateByInvitationRequestsResponses[keyof PostCandidateByInvitationRequestsResponses];

export type GetRequestsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/requests';
};

export type GetRequestsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetRequestsError = GetRequestsErrors[keyof GetRequestsErrors];

export type GetRequestsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<InvitationRequest>;
        nextCursor: string | null;
    };
};

export type GetRequestsResponse = GetRequestsResponses[keyof GetRequestsResponses];

export type GetInvitationsByInvitationRequestsData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/requests';
};

export type GetInvitationsByInvitationRequestsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationRequestsError = GetInvitationsByInvitationRequestsErrors[keyof GetInvitationsByInvitationRequestsErrors];

export type GetInvitationsByInvitationRequestsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<InvitationRequest>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationRequestsResponse = GetInvitationsByInvitationRequestsResponses[keyof GetInvitationsByInvitationRequestsResponses];

export type PostInvitationsByInvitationRequestsByRequestAnswerData = {
    body: {
        text?: string;
        grant?: {
            /**
             * Of think time and answer limit; null: no limit
             */
            timeFactor?: 1.25 | 1.5 | 2 | null;
            /**
             * Per question, on top of what there is
             */
            extraTakes?: number;
            /**
             * Questions are shown before their clock runs
             */
            questionsFirst?: true;
            /**
             * Any way to answer, whatever the question asks for
             */
            otherKinds?: true;
            /**
             * One’s own picture is not shown while one answers
             */
            noSelfView?: true;
            /**
             * Answers are signed
             */
            signLanguage?: true;
            /**
             * An interpreter or helper is there
             */
            helper?: true;
            deadlineAt?: string;
        };
    };
    path: {
        invitation: string;
        request: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/requests/{request}/answer';
};

export type PostInvitationsByInvitationRequestsByRequestAnswerErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationRequestsByRequestAnswerError = PostInvitationsByInvitationRequestsByRequestAnswerErrors[keyof PostInvitationsByInvitationRequestsByRequestAnswerErrors];

export type PostInvitationsByInvitationRequestsByRequestAnswerResponses = {
    /**
     * Default Response
     */
    200: InvitationRequest;
};

export type PostInvitationsByInvitationRequestsByRequestAnswerResponse = PostInvitationsByInvitationRequestsByRequestAnswerResponses[keyof PostInvitationsByInvitationRequestsByRequestAnswerResponses];

export type DeleteCandidateByInvitationSelfIdentificationData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/self-identification';
};

export type DeleteCandidateByInvitationSelfIdentificationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteCandidateByInvitationSelfIdentificationError = DeleteCandidateByInvitationSelfIdentificationErrors[keyof DeleteCandidateByInvitationSelfIdentificationErrors];

export type DeleteCandidateByInvitationSelfIdentificationResponses = {
    /**
     * Default Response
     */
    200: OwnSelfIdentification;
};

export type DeleteCandidateByInvitationSelfIdentificationResponse = DeleteCandidateByInvitationSelfIdentificationResponses[keyof DeleteCandidateByInvitationSelfIdentificationResponses];

export type GetCandidateByInvitationSelfIdentificationData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/self-identification';
};

export type GetCandidateByInvitationSelfIdentificationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetCandidateByInvitationSelfIdentificationError = GetCandidateByInvitationSelfIdentificationErrors[keyof GetCandidateByInvitationSelfIdentificationErrors];

export type GetCandidateByInvitationSelfIdentificationResponses = {
    /**
     * Default Response
     */
    200: OwnSelfIdentification;
};

export type GetCandidateByInvitationSelfIdentificationResponse = GetCandidateByInvitationSelfIdentificationResponses[keyof GetCandidateByInvitationSelfIdentificationResponses];

export type PutCandidateByInvitationSelfIdentificationData = {
    body: {
        answers: Array<{
            question: 'gender' | 'age' | 'disability' | 'ethnicity';
            option: 'woman' | 'man' | 'non-binary' | 'own-words' | 'not-said' | 'under-25' | '25-34' | '35-44' | '45-54' | '55-or-over' | 'yes' | 'no' | 'asian' | 'black' | 'indigenous' | 'latin-american' | 'middle-eastern' | 'romani' | 'white' | 'several';
            /**
             * With own-words only
             */
            words?: string;
        }>;
        /**
         * Which words were on the page
         */
        textVersion: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/self-identification';
};

export type PutCandidateByInvitationSelfIdentificationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutCandidateByInvitationSelfIdentificationError = PutCandidateByInvitationSelfIdentificationErrors[keyof PutCandidateByInvitationSelfIdentificationErrors];

export type PutCandidateByInvitationSelfIdentificationResponses = {
    /**
     * Default Response
     */
    200: OwnSelfIdentification;
};

export type PutCandidateByInvitationSelfIdentificationResponse = PutCandidateByInvitationSelfIdentificationResponses[keyof PutCandidateByInvitationSelfIdentificationResponses];

export type GetInterviewsByInterviewSelfIdentificationData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: never;
    url: '/api/v1/interviews/{interview}/self-identification';
};

export type GetInterviewsByInterviewSelfIdentificationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewSelfIdentificationError = GetInterviewsByInterviewSelfIdentificationErrors[keyof GetInterviewsByInterviewSelfIdentificationErrors];

export type GetInterviewsByInterviewSelfIdentificationResponses = {
    /**
     * Default Response
     */
    200: SelfIdentificationCounts;
};

export type GetInterviewsByInterviewSelfIdentificationResponse = GetInterviewsByInterviewSelfIdentificationResponses[keyof GetInterviewsByInterviewSelfIdentificationResponses];

export type GetCandidateByInvitationData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}';
};

export type GetCandidateByInvitationErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetCandidateByInvitationError = GetCandidateByInvitationErrors[keyof GetCandidateByInvitationErrors];

export type GetCandidateByInvitationResponses = {
    /**
     * Default Response
     */
    200: CandidateSession;
};

export type GetCandidateByInvitationResponse = GetCandidateByInvitationResponses[keyof GetCandidateByInvitationResponses];

export type PostCandidateByInvitationQuestionsByQuestionTakesData = {
    body: {
        takeId: string;
        uploadId: string;
        kind: 'video' | 'audio';
        /**
         * A take that was left in another window or on another device; it costs nothing then
         */
        insteadOf?: string;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/takes';
};

export type PostCandidateByInvitationQuestionsByQuestionTakesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationQuestionsByQuestionTakesError = PostCandidateByInvitationQuestionsByQuestionTakesErrors[keyof PostCandidateByInvitationQuestionsByQuestionTakesErrors];

export type PostCandidateByInvitationQuestionsByQuestionTakesResponses = {
    /**
     * Default Response
     */
    201: CandidateTake;
};

export type PostCandidateByInvitationQuestionsByQuestionTakesResponse = PostCandidateByInvitationQuestionsByQuestionTakesResponses[keyof PostCandidateByInvitationQuestionsByQuestionTakesResponses];

export type PostCandidateByInvitationQuestionsByQuestionTextTakesData = {
    body: {
        takeId: string;
        text: string;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/text-takes';
};

export type PostCandidateByInvitationQuestionsByQuestionTextTakesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationQuestionsByQuestionTextTakesError = PostCandidateByInvitationQuestionsByQuestionTextTakesErrors[keyof PostCandidateByInvitationQuestionsByQuestionTextTakesErrors];

export type PostCandidateByInvitationQuestionsByQuestionTextTakesResponses = {
    /**
     * Default Response
     */
    201: CandidateTake;
};

export type PostCandidateByInvitationQuestionsByQuestionTextTakesResponse = PostCandidateByInvitationQuestionsByQuestionTextTakesResponses[keyof PostCandidateByInvitationQuestionsByQuestionTextTakesResponses];

export type PutCandidateByInvitationQuestionsByQuestionTextDraftData = {
    body: {
        text: string;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/text-draft';
};

export type PutCandidateByInvitationQuestionsByQuestionTextDraftErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutCandidateByInvitationQuestionsByQuestionTextDraftError = PutCandidateByInvitationQuestionsByQuestionTextDraftErrors[keyof PutCandidateByInvitationQuestionsByQuestionTextDraftErrors];

export type PutCandidateByInvitationQuestionsByQuestionTextDraftResponses = {
    /**
     * Default Response
     */
    200: TextDraft;
};

export type PutCandidateByInvitationQuestionsByQuestionTextDraftResponse = PutCandidateByInvitationQuestionsByQuestionTextDraftResponses[keyof PutCandidateByInvitationQuestionsByQuestionTextDraftResponses];

export type PostCandidateByInvitationQuestionsByQuestionChoiceTakesData = {
    body: {
        takeId: string;
        chosen: Array<string>;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/choice-takes';
};

export type PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationQuestionsByQuestionChoiceTakesError = PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors[keyof PostCandidateByInvitationQuestionsByQuestionChoiceTakesErrors];

export type PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses = {
    /**
     * Default Response
     */
    201: CandidateTake;
};

export type PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponse = PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses[keyof PostCandidateByInvitationQuestionsByQuestionChoiceTakesResponses];

export type PostCandidateByInvitationQuestionsByQuestionFileTakesData = {
    body: {
        takeId: string;
        uploadId: string;
        name: string;
        bytes: number;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/file-takes';
};

export type PostCandidateByInvitationQuestionsByQuestionFileTakesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationQuestionsByQuestionFileTakesError = PostCandidateByInvitationQuestionsByQuestionFileTakesErrors[keyof PostCandidateByInvitationQuestionsByQuestionFileTakesErrors];

export type PostCandidateByInvitationQuestionsByQuestionFileTakesResponses = {
    /**
     * Default Response
     */
    201: CandidateTake;
};

export type PostCandidateByInvitationQuestionsByQuestionFileTakesResponse = PostCandidateByInvitationQuestionsByQuestionFileTakesResponses[keyof PostCandidateByInvitationQuestionsByQuestionFileTakesResponses];

export type PutCandidateByInvitationQuestionsByQuestionChoiceDraftData = {
    body: {
        chosen: Array<string>;
    };
    path: {
        invitation: string;
        question: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/questions/{question}/choice-draft';
};

export type PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutCandidateByInvitationQuestionsByQuestionChoiceDraftError = PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors[keyof PutCandidateByInvitationQuestionsByQuestionChoiceDraftErrors];

export type PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses = {
    /**
     * Default Response
     */
    200: ChoiceDraft;
};

export type PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponse = PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses[keyof PutCandidateByInvitationQuestionsByQuestionChoiceDraftResponses];

export type GetCandidateByInvitationTakesByTakeData = {
    body?: never;
    path: {
        invitation: string;
        take: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/takes/{take}';
};

export type GetCandidateByInvitationTakesByTakeErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetCandidateByInvitationTakesByTakeError = GetCandidateByInvitationTakesByTakeErrors[keyof GetCandidateByInvitationTakesByTakeErrors];

export type GetCandidateByInvitationTakesByTakeResponses = {
    /**
     * Default Response
     */
    200: CandidateTake;
};

export type GetCandidateByInvitationTakesByTakeResponse = GetCandidateByInvitationTakesByTakeResponses[keyof GetCandidateByInvitationTakesByTakeResponses];

export type PostCandidateByInvitationTakesByTakeKeepData = {
    body?: never;
    path: {
        invitation: string;
        take: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/takes/{take}/keep';
};

export type PostCandidateByInvitationTakesByTakeKeepErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationTakesByTakeKeepError = PostCandidateByInvitationTakesByTakeKeepErrors[keyof PostCandidateByInvitationTakesByTakeKeepErrors];

export type PostCandidateByInvitationTakesByTakeKeepResponses = {
    /**
     * Default Response
     */
    200: CandidateTake;
};

export type PostCandidateByInvitationTakesByTakeKeepResponse = PostCandidateByInvitationTakesByTakeKeepResponses[keyof PostCandidateByInvitationTakesByTakeKeepResponses];

export type PostCandidateByInvitationTakesByTakeFailedData = {
    body: {
        reason: 'track-ended' | 'track-muted' | 'recorder-error' | 'no-data' | 'page-closed' | 'device-lost' | 'storage' | 'taken-over';
    };
    path: {
        invitation: string;
        take: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/takes/{take}/failed';
};

export type PostCandidateByInvitationTakesByTakeFailedErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationTakesByTakeFailedError = PostCandidateByInvitationTakesByTakeFailedErrors[keyof PostCandidateByInvitationTakesByTakeFailedErrors];

export type PostCandidateByInvitationTakesByTakeFailedResponses = {
    /**
     * Default Response
     */
    200: CandidateTake;
};

export type PostCandidateByInvitationTakesByTakeFailedResponse = PostCandidateByInvitationTakesByTakeFailedResponses[keyof PostCandidateByInvitationTakesByTakeFailedResponses];

export type PostCandidateByInvitationTakesByTakeTechnicalData = {
    body: {
        events: Array<{
            kind: 'track-ended' | 'track-muted' | 'recorder-error' | 'no-data' | 'page-closed' | 'device-lost' | 'storage' | 'taken-over' | 'level-dead' | 'wake-lock-lost' | 'storage-low' | 'storage-failing' | 'line-slow' | 'device-changed' | 'voice-alone';
            /**
             * Milliseconds of recording in the whole take
             */
            atMs: number;
        }>;
    };
    path: {
        invitation: string;
        take: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/takes/{take}/technical';
};

export type PostCandidateByInvitationTakesByTakeTechnicalErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationTakesByTakeTechnicalError = PostCandidateByInvitationTakesByTakeTechnicalErrors[keyof PostCandidateByInvitationTakesByTakeTechnicalErrors];

export type PostCandidateByInvitationTakesByTakeTechnicalResponses = {
    /**
     * Default Response
     */
    200: CandidateTake;
};

export type PostCandidateByInvitationTakesByTakeTechnicalResponse = PostCandidateByInvitationTakesByTakeTechnicalResponses[keyof PostCandidateByInvitationTakesByTakeTechnicalResponses];

export type PostCandidateByInvitationSubmitData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/submit';
};

export type PostCandidateByInvitationSubmitErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostCandidateByInvitationSubmitError = PostCandidateByInvitationSubmitErrors[keyof PostCandidateByInvitationSubmitErrors];

export type PostCandidateByInvitationSubmitResponses = {
    /**
     * Default Response
     */
    200: SubmitResult;
};

export type PostCandidateByInvitationSubmitResponse = PostCandidateByInvitationSubmitResponses[keyof PostCandidateByInvitationSubmitResponses];

export type PostInvitationsByInvitationReopenData = {
    body: {
        questionId: string;
        reason: string;
        deadlineAt: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/reopen';
};

export type PostInvitationsByInvitationReopenErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationReopenError = PostInvitationsByInvitationReopenErrors[keyof PostInvitationsByInvitationReopenErrors];

export type PostInvitationsByInvitationReopenResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostInvitationsByInvitationReopenResponse = PostInvitationsByInvitationReopenResponses[keyof PostInvitationsByInvitationReopenResponses];

export type GetReviewsQueueData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/reviews/queue';
};

export type GetReviewsQueueErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetReviewsQueueError = GetReviewsQueueErrors[keyof GetReviewsQueueErrors];

export type GetReviewsQueueResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<QueueItem>;
        nextCursor: string | null;
    };
};

export type GetReviewsQueueResponse = GetReviewsQueueResponses[keyof GetReviewsQueueResponses];

export type GetInvitationsByInvitationReviewRoomData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review-room';
};

export type GetInvitationsByInvitationReviewRoomErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationReviewRoomError = GetInvitationsByInvitationReviewRoomErrors[keyof GetInvitationsByInvitationReviewRoomErrors];

export type GetInvitationsByInvitationReviewRoomResponses = {
    /**
     * Default Response
     */
    200: ReviewRoom;
};

export type GetInvitationsByInvitationReviewRoomResponse = GetInvitationsByInvitationReviewRoomResponses[keyof GetInvitationsByInvitationReviewRoomResponses];

export type PutInvitationsByInvitationReviewRatingsByCriterionData = {
    body: {
        value: number | null;
        cannotJudge?: boolean;
        /**
         * With “can’t judge”: why not
         */
        note?: string;
        /**
         * Moments that the rating rests on
         */
        evidence?: Array<MomentInput>;
    };
    path: {
        invitation: string;
        criterion: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review/ratings/{criterion}';
};

export type PutInvitationsByInvitationReviewRatingsByCriterionErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInvitationsByInvitationReviewRatingsByCriterionError = PutInvitationsByInvitationReviewRatingsByCriterionErrors[keyof PutInvitationsByInvitationReviewRatingsByCriterionErrors];

export type PutInvitationsByInvitationReviewRatingsByCriterionResponses = {
    /**
     * Default Response
     */
    200: Rating;
};

export type PutInvitationsByInvitationReviewRatingsByCriterionResponse = PutInvitationsByInvitationReviewRatingsByCriterionResponses[keyof PutInvitationsByInvitationReviewRatingsByCriterionResponses];

export type PutInvitationsByInvitationReviewData = {
    body: {
        recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes' | null;
        note?: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review';
};

export type PutInvitationsByInvitationReviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInvitationsByInvitationReviewError = PutInvitationsByInvitationReviewErrors[keyof PutInvitationsByInvitationReviewErrors];

export type PutInvitationsByInvitationReviewResponses = {
    /**
     * Default Response
     */
    200: Review;
};

export type PutInvitationsByInvitationReviewResponse = PutInvitationsByInvitationReviewResponses[keyof PutInvitationsByInvitationReviewResponses];

export type PostInvitationsByInvitationReviewSubmitData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review/submit';
};

export type PostInvitationsByInvitationReviewSubmitErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationReviewSubmitError = PostInvitationsByInvitationReviewSubmitErrors[keyof PostInvitationsByInvitationReviewSubmitErrors];

export type PostInvitationsByInvitationReviewSubmitResponses = {
    /**
     * Default Response
     */
    200: Review;
};

export type PostInvitationsByInvitationReviewSubmitResponse = PostInvitationsByInvitationReviewSubmitResponses[keyof PostInvitationsByInvitationReviewSubmitResponses];

export type PostInvitationsByInvitationReviewReopenData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review/reopen';
};

export type PostInvitationsByInvitationReviewReopenErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationReviewReopenError = PostInvitationsByInvitationReviewReopenErrors[keyof PostInvitationsByInvitationReviewReopenErrors];

export type PostInvitationsByInvitationReviewReopenResponses = {
    /**
     * Default Response
     */
    200: Review;
};

export type PostInvitationsByInvitationReviewReopenResponse = PostInvitationsByInvitationReviewReopenResponses[keyof PostInvitationsByInvitationReviewReopenResponses];

export type PostInvitationsByInvitationReviewRestoreData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/review/restore';
};

export type PostInvitationsByInvitationReviewRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationReviewRestoreError = PostInvitationsByInvitationReviewRestoreErrors[keyof PostInvitationsByInvitationReviewRestoreErrors];

export type PostInvitationsByInvitationReviewRestoreResponses = {
    /**
     * Default Response
     */
    200: Review;
};

export type PostInvitationsByInvitationReviewRestoreResponse = PostInvitationsByInvitationReviewRestoreResponses[keyof PostInvitationsByInvitationReviewRestoreResponses];

export type GetInvitationsByInvitationScoreData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/score';
};

export type GetInvitationsByInvitationScoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationScoreError = GetInvitationsByInvitationScoreErrors[keyof GetInvitationsByInvitationScoreErrors];

export type GetInvitationsByInvitationScoreResponses = {
    /**
     * Default Response
     */
    200: Score;
};

export type GetInvitationsByInvitationScoreResponse = GetInvitationsByInvitationScoreResponses[keyof GetInvitationsByInvitationScoreResponses];

export type GetInterviewsByInterviewScoresData = {
    body?: never;
    path: {
        interview: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/interviews/{interview}/scores';
};

export type GetInterviewsByInterviewScoresErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInterviewsByInterviewScoresError = GetInterviewsByInterviewScoresErrors[keyof GetInterviewsByInterviewScoresErrors];

export type GetInterviewsByInterviewScoresResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Score>;
        nextCursor: string | null;
    };
};

export type GetInterviewsByInterviewScoresResponse = GetInterviewsByInterviewScoresResponses[keyof GetInterviewsByInterviewScoresResponses];

export type GetInvitationsByInvitationNotesData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/invitations/{invitation}/notes';
};

export type GetInvitationsByInvitationNotesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationNotesError = GetInvitationsByInvitationNotesErrors[keyof GetInvitationsByInvitationNotesErrors];

export type GetInvitationsByInvitationNotesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Note>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationNotesResponse = GetInvitationsByInvitationNotesResponses[keyof GetInvitationsByInvitationNotesResponses];

export type PostInvitationsByInvitationNotesData = {
    body: {
        text: string;
        audience?: 'private' | 'team';
        /**
         * null: about the whole invitation
         */
        moment?: MomentInput | null;
        /**
         * Members who may see the invitation; each gets a mail, once
         */
        mentions?: Array<string>;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/notes';
};

export type PostInvitationsByInvitationNotesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationNotesError = PostInvitationsByInvitationNotesErrors[keyof PostInvitationsByInvitationNotesErrors];

export type PostInvitationsByInvitationNotesResponses = {
    /**
     * Default Response
     */
    201: Note;
};

export type PostInvitationsByInvitationNotesResponse = PostInvitationsByInvitationNotesResponses[keyof PostInvitationsByInvitationNotesResponses];

export type DeleteInvitationsByInvitationNotesByNoteData = {
    body?: never;
    path: {
        invitation: string;
        note: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/notes/{note}';
};

export type DeleteInvitationsByInvitationNotesByNoteErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteInvitationsByInvitationNotesByNoteError = DeleteInvitationsByInvitationNotesByNoteErrors[keyof DeleteInvitationsByInvitationNotesByNoteErrors];

export type DeleteInvitationsByInvitationNotesByNoteResponses = {
    /**
     * Default Response
     */
    200: Note;
};

export type DeleteInvitationsByInvitationNotesByNoteResponse = DeleteInvitationsByInvitationNotesByNoteResponses[keyof DeleteInvitationsByInvitationNotesByNoteResponses];

export type PutInvitationsByInvitationNotesByNoteData = {
    body: {
        text: string;
        /**
         * Members who may see the invitation; each gets a mail, once
         */
        mentions?: Array<string>;
    };
    path: {
        invitation: string;
        note: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/notes/{note}';
};

export type PutInvitationsByInvitationNotesByNoteErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutInvitationsByInvitationNotesByNoteError = PutInvitationsByInvitationNotesByNoteErrors[keyof PutInvitationsByInvitationNotesByNoteErrors];

export type PutInvitationsByInvitationNotesByNoteResponses = {
    /**
     * Default Response
     */
    200: Note;
};

export type PutInvitationsByInvitationNotesByNoteResponse = PutInvitationsByInvitationNotesByNoteResponses[keyof PutInvitationsByInvitationNotesByNoteResponses];

export type PostInvitationsByInvitationNotesByNoteRestoreData = {
    body?: never;
    path: {
        invitation: string;
        note: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/notes/{note}/restore';
};

export type PostInvitationsByInvitationNotesByNoteRestoreErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationNotesByNoteRestoreError = PostInvitationsByInvitationNotesByNoteRestoreErrors[keyof PostInvitationsByInvitationNotesByNoteRestoreErrors];

export type PostInvitationsByInvitationNotesByNoteRestoreResponses = {
    /**
     * Default Response
     */
    200: Note;
};

export type PostInvitationsByInvitationNotesByNoteRestoreResponse = PostInvitationsByInvitationNotesByNoteRestoreResponses[keyof PostInvitationsByInvitationNotesByNoteRestoreResponses];

export type GetInvitationsByInvitationNotesByNoteVersionsData = {
    body?: never;
    path: {
        invitation: string;
        note: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/notes/{note}/versions';
};

export type GetInvitationsByInvitationNotesByNoteVersionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationNotesByNoteVersionsError = GetInvitationsByInvitationNotesByNoteVersionsErrors[keyof GetInvitationsByInvitationNotesByNoteVersionsErrors];

export type GetInvitationsByInvitationNotesByNoteVersionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<NoteVersion>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationNotesByNoteVersionsResponse = GetInvitationsByInvitationNotesByNoteVersionsResponses[keyof GetInvitationsByInvitationNotesByNoteVersionsResponses];

export type GetInvitationsByInvitationMembersData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/members';
};

export type GetInvitationsByInvitationMembersErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationMembersError = GetInvitationsByInvitationMembersErrors[keyof GetInvitationsByInvitationMembersErrors];

export type GetInvitationsByInvitationMembersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<InvitationMember>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationMembersResponse = GetInvitationsByInvitationMembersResponses[keyof GetInvitationsByInvitationMembersResponses];

export type GetInvitationsByInvitationDecisionsData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/invitations/{invitation}/decisions';
};

export type GetInvitationsByInvitationDecisionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationDecisionsError = GetInvitationsByInvitationDecisionsErrors[keyof GetInvitationsByInvitationDecisionsErrors];

export type GetInvitationsByInvitationDecisionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Decision>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationDecisionsResponse = GetInvitationsByInvitationDecisionsResponses[keyof GetInvitationsByInvitationDecisionsResponses];

export type PostInvitationsByInvitationDecisionsData = {
    body: {
        kind: 'advance' | 'reject' | 'hold';
        reason: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/decisions';
};

export type PostInvitationsByInvitationDecisionsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationDecisionsError = PostInvitationsByInvitationDecisionsErrors[keyof PostInvitationsByInvitationDecisionsErrors];

export type PostInvitationsByInvitationDecisionsResponses = {
    /**
     * Default Response
     */
    201: Decision;
};

export type PostInvitationsByInvitationDecisionsResponse = PostInvitationsByInvitationDecisionsResponses[keyof PostInvitationsByInvitationDecisionsResponses];

export type GetInvitationsByInvitationMessagesData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/invitations/{invitation}/messages';
};

export type GetInvitationsByInvitationMessagesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationMessagesError = GetInvitationsByInvitationMessagesErrors[keyof GetInvitationsByInvitationMessagesErrors];

export type GetInvitationsByInvitationMessagesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Message>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationMessagesResponse = GetInvitationsByInvitationMessagesResponses[keyof GetInvitationsByInvitationMessagesResponses];

export type PostInvitationsByInvitationMessagesData = {
    body: {
        subject: string;
        body: string;
        templateId?: string | null;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/messages';
};

export type PostInvitationsByInvitationMessagesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationMessagesError = PostInvitationsByInvitationMessagesErrors[keyof PostInvitationsByInvitationMessagesErrors];

export type PostInvitationsByInvitationMessagesResponses = {
    /**
     * Default Response
     */
    201: Message;
};

export type PostInvitationsByInvitationMessagesResponse = PostInvitationsByInvitationMessagesResponses[keyof PostInvitationsByInvitationMessagesResponses];

export type GetCandidateByInvitationMessagesData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/candidate/{invitation}/messages';
};

export type GetCandidateByInvitationMessagesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetCandidateByInvitationMessagesError = GetCandidateByInvitationMessagesErrors[keyof GetCandidateByInvitationMessagesErrors];

export type GetCandidateByInvitationMessagesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<CandidateMessage>;
        nextCursor: string | null;
    };
};

export type GetCandidateByInvitationMessagesResponse = GetCandidateByInvitationMessagesResponses[keyof GetCandidateByInvitationMessagesResponses];

export type PostInvitationsByInvitationMessagesByMessageTakeBackData = {
    body?: never;
    path: {
        invitation: string;
        message: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/messages/{message}/take-back';
};

export type PostInvitationsByInvitationMessagesByMessageTakeBackErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationMessagesByMessageTakeBackError = PostInvitationsByInvitationMessagesByMessageTakeBackErrors[keyof PostInvitationsByInvitationMessagesByMessageTakeBackErrors];

export type PostInvitationsByInvitationMessagesByMessageTakeBackResponses = {
    /**
     * Default Response
     */
    200: Message;
};

export type PostInvitationsByInvitationMessagesByMessageTakeBackResponse = PostInvitationsByInvitationMessagesByMessageTakeBackResponses[keyof PostInvitationsByInvitationMessagesByMessageTakeBackResponses];

export type GetInvitationsByInvitationMessageDraftsData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/message-drafts';
};

export type GetInvitationsByInvitationMessageDraftsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationMessageDraftsError = GetInvitationsByInvitationMessageDraftsErrors[keyof GetInvitationsByInvitationMessageDraftsErrors];

export type GetInvitationsByInvitationMessageDraftsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<MessageDraft>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationMessageDraftsResponse = GetInvitationsByInvitationMessageDraftsResponses[keyof GetInvitationsByInvitationMessageDraftsResponses];

export type PostInvitationsByInvitationMessagesPreviewData = {
    body: {
        subject: string;
        body: string;
    };
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/messages/preview';
};

export type PostInvitationsByInvitationMessagesPreviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationMessagesPreviewError = PostInvitationsByInvitationMessagesPreviewErrors[keyof PostInvitationsByInvitationMessagesPreviewErrors];

export type PostInvitationsByInvitationMessagesPreviewResponses = {
    /**
     * Default Response
     */
    200: MessagePreview;
};

export type PostInvitationsByInvitationMessagesPreviewResponse = PostInvitationsByInvitationMessagesPreviewResponses[keyof PostInvitationsByInvitationMessagesPreviewResponses];

export type GetInvitationsByInvitationMailsData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/mails';
};

export type GetInvitationsByInvitationMailsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationMailsError = GetInvitationsByInvitationMailsErrors[keyof GetInvitationsByInvitationMailsErrors];

export type GetInvitationsByInvitationMailsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Mail>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationMailsResponse = GetInvitationsByInvitationMailsResponses[keyof GetInvitationsByInvitationMailsResponses];

export type PostMailsByMailRetryData = {
    body?: never;
    path: {
        mail: string;
    };
    query?: never;
    url: '/api/v1/mails/{mail}/retry';
};

export type PostMailsByMailRetryErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMailsByMailRetryError = PostMailsByMailRetryErrors[keyof PostMailsByMailRetryErrors];

export type PostMailsByMailRetryResponses = {
    /**
     * Default Response
     */
    200: Mail;
};

export type PostMailsByMailRetryResponse = PostMailsByMailRetryResponses[keyof PostMailsByMailRetryResponses];

export type GetMessageTemplatesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/message-templates';
};

export type GetMessageTemplatesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetMessageTemplatesError = GetMessageTemplatesErrors[keyof GetMessageTemplatesErrors];

export type GetMessageTemplatesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<MessageTemplate>;
        nextCursor: string | null;
    };
};

export type GetMessageTemplatesResponse = GetMessageTemplatesResponses[keyof GetMessageTemplatesResponses];

export type PostMessageTemplatesData = {
    body: {
        purpose: 'advance' | 'reject' | 'hold' | 'any';
        name: {
            en: string;
            de: string;
        };
        subject: {
            en: string;
            de: string;
        };
        body: {
            en: string;
            de: string;
        };
    };
    path?: never;
    query?: never;
    url: '/api/v1/message-templates';
};

export type PostMessageTemplatesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMessageTemplatesError = PostMessageTemplatesErrors[keyof PostMessageTemplatesErrors];

export type PostMessageTemplatesResponses = {
    /**
     * Default Response
     */
    201: MessageTemplate;
};

export type PostMessageTemplatesResponse = PostMessageTemplatesResponses[keyof PostMessageTemplatesResponses];

export type DeleteMessageTemplatesByTemplateData = {
    body?: never;
    path: {
        template: string;
    };
    query?: never;
    url: '/api/v1/message-templates/{template}';
};

export type DeleteMessageTemplatesByTemplateErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteMessageTemplatesByTemplateError = DeleteMessageTemplatesByTemplateErrors[keyof DeleteMessageTemplatesByTemplateErrors];

export type DeleteMessageTemplatesByTemplateResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteMessageTemplatesByTemplateResponse = DeleteMessageTemplatesByTemplateResponses[keyof DeleteMessageTemplatesByTemplateResponses];

export type PutMessageTemplatesByTemplateData = {
    body: {
        purpose: 'advance' | 'reject' | 'hold' | 'any';
        name: {
            en: string;
            de: string;
        };
        subject: {
            en: string;
            de: string;
        };
        body: {
            en: string;
            de: string;
        };
    };
    path: {
        template: string;
    };
    query?: never;
    url: '/api/v1/message-templates/{template}';
};

export type PutMessageTemplatesByTemplateErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PutMessageTemplatesByTemplateError = PutMessageTemplatesByTemplateErrors[keyof PutMessageTemplatesByTemplateErrors];

export type PutMessageTemplatesByTemplateResponses = {
    /**
     * Default Response
     */
    200: MessageTemplate;
};

export type PutMessageTemplatesByTemplateResponse = PutMessageTemplatesByTemplateResponses[keyof PutMessageTemplatesByTemplateResponses];

export type PostMessageTemplatesPreviewData = {
    body: {
        subject: string;
        body: string;
        language: 'en' | 'de';
    };
    path?: never;
    query?: never;
    url: '/api/v1/message-templates/preview';
};

export type PostMessageTemplatesPreviewErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostMessageTemplatesPreviewError = PostMessageTemplatesPreviewErrors[keyof PostMessageTemplatesPreviewErrors];

export type PostMessageTemplatesPreviewResponses = {
    /**
     * Default Response
     */
    200: MessagePreview;
};

export type PostMessageTemplatesPreviewResponse = PostMessageTemplatesPreviewResponses[keyof PostMessageTemplatesPreviewResponses];

export type DeleteExamplesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/examples';
};

export type DeleteExamplesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type DeleteExamplesError = DeleteExamplesErrors[keyof DeleteExamplesErrors];

export type DeleteExamplesResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type DeleteExamplesResponse = DeleteExamplesResponses[keyof DeleteExamplesResponses];

export type GetExamplesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/examples';
};

export type GetExamplesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetExamplesError = GetExamplesErrors[keyof GetExamplesErrors];

export type GetExamplesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Example>;
        nextCursor: string | null;
    };
};

export type GetExamplesResponse = GetExamplesResponses[keyof GetExamplesResponses];

export type PostExamplesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/examples';
};

export type PostExamplesErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostExamplesError = PostExamplesErrors[keyof PostExamplesErrors];

export type PostExamplesResponses = {
    /**
     * Default Response
     */
    202: Example;
};

export type PostExamplesResponse = PostExamplesResponses[keyof PostExamplesResponses];

export type PostInvitationsByInvitationEraseCandidateData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: never;
    url: '/api/v1/invitations/{invitation}/erase-candidate';
};

export type PostInvitationsByInvitationEraseCandidateErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostInvitationsByInvitationEraseCandidateError = PostInvitationsByInvitationEraseCandidateErrors[keyof PostInvitationsByInvitationEraseCandidateErrors];

export type PostInvitationsByInvitationEraseCandidateResponses = {
    /**
     * Default Response
     */
    202: {
        [key: string]: never;
    };
};

export type PostInvitationsByInvitationEraseCandidateResponse = PostInvitationsByInvitationEraseCandidateResponses[keyof PostInvitationsByInvitationEraseCandidateResponses];

export type GetEventsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/events';
};

export type GetEventsErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetEventsError = GetEventsErrors[keyof GetEventsErrors];

export type GetEventsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Event>;
        nextCursor: string | null;
    };
};

export type GetEventsResponse = GetEventsResponses[keyof GetEventsResponses];

export type GetInvitationsByInvitationTimelineData = {
    body?: never;
    path: {
        invitation: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/api/v1/invitations/{invitation}/timeline';
};

export type GetInvitationsByInvitationTimelineErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetInvitationsByInvitationTimelineError = GetInvitationsByInvitationTimelineErrors[keyof GetInvitationsByInvitationTimelineErrors];

export type GetInvitationsByInvitationTimelineResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Event>;
        nextCursor: string | null;
    };
};

export type GetInvitationsByInvitationTimelineResponse = GetInvitationsByInvitationTimelineResponses[keyof GetInvitationsByInvitationTimelineResponses];

export type GetStreamData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
    };
    url: '/api/v1/stream';
};

export type GetStreamErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetStreamError = GetStreamErrors[keyof GetStreamErrors];

export type GetStreamResponses = {
    /**
     * text/event-stream
     */
    200: string;
};

export type GetStreamResponse = GetStreamResponses[keyof GetStreamResponses];

export type GetHomeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/home';
};

export type GetHomeErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetHomeError = GetHomeErrors[keyof GetHomeErrors];

export type GetHomeResponses = {
    /**
     * Default Response
     */
    200: Home;
};

export type GetHomeResponse = GetHomeResponses[keyof GetHomeResponses];

export type GetOutboxData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
    };
    url: '/api/v1/outbox';
};

export type GetOutboxErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetOutboxError = GetOutboxErrors[keyof GetOutboxErrors];

export type GetOutboxResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<OutboxMessage>;
        nextCursor: string | null;
    };
};

export type GetOutboxResponse = GetOutboxResponses[keyof GetOutboxResponses];

export type GetStatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/status';
};

export type GetStatusErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type GetStatusError = GetStatusErrors[keyof GetStatusErrors];

export type GetStatusResponses = {
    /**
     * Default Response
     */
    200: Status;
};

export type GetStatusResponse = GetStatusResponses[keyof GetStatusResponses];

export type PostStatusTestMailData = {
    body: {
        to: string;
        language?: 'en' | 'de';
    };
    path?: never;
    query?: never;
    url: '/api/v1/status/test-mail';
};

export type PostStatusTestMailErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostStatusTestMailError = PostStatusTestMailErrors[keyof PostStatusTestMailErrors];

export type PostStatusTestMailResponses = {
    /**
     * Default Response
     */
    200: TestMailResult;
};

export type PostStatusTestMailResponse = PostStatusTestMailResponses[keyof PostStatusTestMailResponses];

export type PostStatusMediaByUploadRetryData = {
    body?: never;
    path: {
        upload: string;
    };
    query?: never;
    url: '/api/v1/status/media/{upload}/retry';
};

export type PostStatusMediaByUploadRetryErrors = {
    /**
     * Default Response
     */
    '4XX': Problem;
    /**
     * Default Response
     */
    '5XX': Problem;
};

export type PostStatusMediaByUploadRetryError = PostStatusMediaByUploadRetryErrors[keyof PostStatusMediaByUploadRetryErrors];

export type PostStatusMediaByUploadRetryResponses = {
    /**
     * Default Response
     */
    204: {
        [key: string]: never;
    };
};

export type PostStatusMediaByUploadRetryResponse = PostStatusMediaByUploadRetryResponses[keyof PostStatusMediaByUploadRetryResponses];
