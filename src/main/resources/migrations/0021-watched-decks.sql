-- What was found in the folder of decks that is watched: the file as it was when it was last looked at, and why it could
-- not be imported, a JSON array of strings. Times are milliseconds since 1970 UTC.
CREATE TABLE watched_decks (
    path TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    faults TEXT NOT NULL,
    looked_at BIGINT NOT NULL
);
