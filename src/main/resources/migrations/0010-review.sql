-- Reviews. Times are milliseconds since 1970 UTC, study days are counted from 1970.

-- What shaped schedules at some time: retention, steps, weights, zone, leeches. A row never changes.
CREATE TABLE review_rules (
    id INTEGER PRIMARY KEY,
    rules TEXT NOT NULL UNIQUE
);

-- The schedule of every card that ever left its first state. It can be rebuilt from the log.
CREATE TABLE review_schedule (
    card_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    step INTEGER NOT NULL,
    stability DOUBLE PRECISION NOT NULL,
    difficulty DOUBLE PRECISION NOT NULL,
    due_at BIGINT NOT NULL,
    last_review_at BIGINT NOT NULL,
    interval_days INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    buried_until BIGINT NOT NULL
);

-- Everything that ever happened to a schedule. Rows are only ever added: an undo is one more row.
CREATE TABLE review_log (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    operation TEXT NOT NULL,
    card_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    happened_at BIGINT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    study_day INTEGER NOT NULL,
    deck TEXT NOT NULL,
    siblings TEXT NOT NULL,
    rating INTEGER,
    moved_to BIGINT,
    undoes INTEGER UNIQUE,
    rules_id INTEGER NOT NULL REFERENCES review_rules (id),
    version INTEGER NOT NULL,
    state_before TEXT NOT NULL,
    state_after TEXT NOT NULL,
    recall DOUBLE PRECISION,
    duration_ms BIGINT,
    evidence TEXT NOT NULL
);

CREATE INDEX review_log_of_card ON review_log (card_id, seq);

CREATE INDEX review_log_of_operation ON review_log (operation);

CREATE INDEX review_log_of_day ON review_log (study_day, kind);

-- Sums of the log, so that statistics need not read it. Stage: 0 new, 1 in a step, 2 young, 3 mature.
CREATE TABLE review_totals (
    study_day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    deck TEXT NOT NULL,
    stage INTEGER NOT NULL,
    again INTEGER NOT NULL,
    hard INTEGER NOT NULL,
    good INTEGER NOT NULL,
    easy INTEGER NOT NULL,
    recall_millionths BIGINT NOT NULL,
    timed INTEGER NOT NULL,
    duration_ms BIGINT NOT NULL,
    PRIMARY KEY (study_day, hour, deck, stage)
);

-- How many answers took how long: a slot holds the times from 2^slot to 2^(slot+1) seconds, slot 0 from nothing.
CREATE TABLE review_answer_times (
    study_day INTEGER NOT NULL,
    deck TEXT NOT NULL,
    slot INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (study_day, deck, slot)
);

-- What a person has written and not graded yet.
CREATE TABLE review_draft (
    card_id TEXT NOT NULL,
    section INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (card_id, section)
);

-- Drafts of cards that were graded, for an undo.
CREATE TABLE review_graded_draft (
    seq INTEGER NOT NULL,
    section INTEGER NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (seq, section)
);

-- Every version of the person's settings; the highest is in force.
CREATE TABLE review_settings (
    version INTEGER PRIMARY KEY,
    changed_at BIGINT NOT NULL,
    document TEXT NOT NULL
);
