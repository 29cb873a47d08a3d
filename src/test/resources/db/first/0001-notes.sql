-- Two statements; a semicolon in a string must not split it.
CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT NOT NULL DEFAULT 'a;b');
CREATE TABLE tag (note_id BIGINT NOT NULL REFERENCES note (id), name TEXT NOT NULL);
