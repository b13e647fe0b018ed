import GRDB

/// The steps that lead from nothing to today's tables. Forward only; a step that was released is never edited.
struct LedgerSchema: Sendable {
    /// `steps[n]` leads from version n to n + 1.
    var steps: [String]

    var version: Int { steps.count }

    static let current = LedgerSchema(steps: [one, jobPreview])

    /// "GemI": tells our file from any other SQLite file that lies under its name.
    static let applicationID = 0x4765_6D49

    private static let one = """
        CREATE TABLE upload (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            customer TEXT NOT NULL,
            candidateKey TEXT NOT NULL,
            candidateID TEXT NOT NULL,
            candidateName TEXT NOT NULL,
            projectID TEXT, projectName TEXT,
            jobID INTEGER, jobTitle TEXT,
            decision TEXT NOT NULL,
            creates INTEGER NOT NULL,
            holdsPerson INTEGER NOT NULL,
            holdsJob INTEGER NOT NULL,
            state BLOB NOT NULL,
            outcome TEXT,
            personID INTEGER, workflowID INTEGER,
            receipt TEXT,
            uploader TEXT,
            createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL, finishedAt INTEGER,
            leaseHost TEXT, leasePID INTEGER, leaseToken TEXT, leaseExpires INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX uploadOneOpen ON upload(customer, candidateKey) WHERE outcome IS NULL;
        CREATE UNIQUE INDEX uploadOneCreate ON upload(customer, candidateKey) WHERE creates = 1 AND holdsPerson = 1;
        CREATE UNIQUE INDEX uploadOneSubmission ON upload(customer, candidateKey, jobID) WHERE holdsJob = 1;
        CREATE INDEX uploadCandidate ON upload(customer, candidateKey);
        CREATE INDEX uploadTime ON upload(customer, updatedAt);

        CREATE TABLE identity (
            id INTEGER PRIMARY KEY,
            customer TEXT NOT NULL,
            identityKey TEXT NOT NULL,
            upload INTEGER NOT NULL REFERENCES upload(id) ON DELETE CASCADE,
            claims INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX identityOneCreate ON identity(customer, identityKey) WHERE claims = 1;
        CREATE UNIQUE INDEX identityUpload ON identity(upload, identityKey);
        CREATE INDEX identityKey ON identity(customer, identityKey);

        CREATE TABLE intent (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            upload INTEGER NOT NULL REFERENCES upload(id) ON DELETE CASCADE,
            step TEXT NOT NULL,
            method TEXT NOT NULL, path TEXT NOT NULL, bodyDigest TEXT,
            createdAt INTEGER NOT NULL, settledAt INTEGER,
            outcome TEXT,
            personID INTEGER,
            detail TEXT
        ) STRICT;
        CREATE INDEX intentUpload ON intent(upload);
        CREATE UNIQUE INDEX intentOneUnsettled ON intent(upload) WHERE outcome IS NULL OR outcome = 'unknown';

        CREATE TABLE notTheSame (
            customer TEXT NOT NULL, candidateKey TEXT NOT NULL, personID INTEGER NOT NULL,
            decidedBy TEXT, decidedAt INTEGER NOT NULL, reason TEXT, evidenceFingerprint TEXT NOT NULL,
            UNIQUE (customer, candidateKey, personID)
        ) STRICT;

        CREATE TABLE person (
            customer TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL,
            packed BLOB NOT NULL, readAt INTEGER NOT NULL,
            UNIQUE (customer, id)
        ) STRICT;
        CREATE TABLE applications (
            customer TEXT NOT NULL, personID INTEGER NOT NULL, packed BLOB NOT NULL, readAt INTEGER NOT NULL,
            UNIQUE (customer, personID)
        ) STRICT;
        CREATE TABLE job (
            customer TEXT NOT NULL, id INTEGER NOT NULL, title TEXT NOT NULL, jobNumber TEXT, location TEXT,
            folderID TEXT, folderLabel TEXT, hiringManager TEXT, recruiter TEXT, department TEXT,
            positions INTEGER, updatedDate TEXT, readAt INTEGER NOT NULL,
            PRIMARY KEY (customer, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE list (
            customer TEXT NOT NULL, name TEXT NOT NULL, packed BLOB NOT NULL, readAt INTEGER NOT NULL,
            UNIQUE (customer, name)
        ) STRICT;
        CREATE TABLE candidateCheck (
            customer TEXT NOT NULL, candidateKey TEXT NOT NULL, packed BLOB NOT NULL, checkedAt INTEGER NOT NULL,
            UNIQUE (customer, candidateKey)
        ) STRICT;

        CREATE TABLE queue (source TEXT PRIMARY KEY, readAt INTEGER NOT NULL) STRICT;
        CREATE TABLE queueEntry (
            source TEXT NOT NULL REFERENCES queue(source) ON DELETE CASCADE, position INTEGER NOT NULL,
            candidateKey TEXT NOT NULL, candidateID TEXT NOT NULL, name TEXT NOT NULL, packed BLOB NOT NULL,
            UNIQUE (source, position)
        ) STRICT;
        CREATE INDEX queueCandidate ON queueEntry(candidateKey);
        CREATE TABLE reviewView (source TEXT PRIMARY KEY, data BLOB NOT NULL, savedAt INTEGER NOT NULL) STRICT;
        CREATE TABLE reviewMark (
            source TEXT NOT NULL, candidateID TEXT NOT NULL, data BLOB NOT NULL, savedAt INTEGER NOT NULL,
            UNIQUE (source, candidateID)
        ) STRICT;

        CREATE TABLE recentJob (
            customer TEXT NOT NULL, jobID INTEGER NOT NULL, project TEXT NOT NULL, ordinal INTEGER NOT NULL,
            UNIQUE (customer, jobID, project)
        ) STRICT;
        CREATE TABLE calls (
            customer TEXT NOT NULL, service TEXT NOT NULL, day INTEGER NOT NULL,
            used INTEGER NOT NULL DEFAULT 0, remaining INTEGER, allowance INTEGER,
            UNIQUE (customer, service, day)
        ) STRICT;
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """

    /// What the picker tells about a job, and jobs that are no longer open: they are told from unknown ones.
    private static let jobPreview = """
        ALTER TABLE job ADD COLUMN positionsLeft INTEGER;
        ALTER TABLE job ADD COLUMN postedDate TEXT;
        ALTER TABLE job ADD COLUMN closedAt INTEGER;
        """
}
