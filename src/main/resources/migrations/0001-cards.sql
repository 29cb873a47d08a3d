-- Cards. Times are milliseconds since 1970 UTC. The content is the card as JSON; the columns beside it are drawn from it
-- for look-ups, and are lower case where their name ends in key.
CREATE TABLE cards (
    id TEXT PRIMARY KEY,
    deck TEXT NOT NULL,
    deck_key TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    text_key TEXT NOT NULL,
    source TEXT NOT NULL,
    position BIGINT NOT NULL UNIQUE,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX cards_of_deck ON cards (deck, position);

CREATE INDEX cards_of_source ON cards (source);

-- Tags and languages of cards. Kind: tag or lang.
CREATE TABLE card_labels (
    kind TEXT NOT NULL,
    label_key TEXT NOT NULL,
    card_id TEXT NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, label_key, card_id)
);

CREATE INDEX card_labels_of_card ON card_labels (card_id);

-- One row: grows by one with every transaction that changes cards.
CREATE TABLE collection (
    id INTEGER PRIMARY KEY,
    version BIGINT NOT NULL
);

INSERT INTO collection (id, version) VALUES (1, 0);

-- Imports. State: planned, applied, undone.
CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    unchanged BIGINT NOT NULL,
    planned_at BIGINT NOT NULL,
    applied_at BIGINT,
    undone_at BIGINT
);

-- What an import changes. Kind: added, changed, or kept for a card that its file does not have any more.
CREATE TABLE import_changes (
    import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    card_id TEXT NOT NULL,
    deck TEXT NOT NULL,
    title TEXT NOT NULL,
    source_before TEXT,
    content_before TEXT,
    source_after TEXT NOT NULL,
    content_after TEXT,
    PRIMARY KEY (import_id, position)
);
