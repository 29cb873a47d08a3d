-- Sums for every deck with the decks in it, the empty name standing for all, so that each question reads one deck's
-- rows. They are filled from the log when the service next starts.
DROP TABLE review_totals;

DROP TABLE review_answer_times;

-- Stage: 0 new, 1 in a step, 2 young, 3 mature.
CREATE TABLE review_sums (
    deck TEXT NOT NULL,
    study_day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    again INTEGER NOT NULL,
    hard INTEGER NOT NULL,
    good INTEGER NOT NULL,
    easy INTEGER NOT NULL,
    recall_millionths BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    PRIMARY KEY (deck, study_day, hour, stage)
);

-- How many answers took how long: a slot holds the times from 2^slot to 2^(slot+1) seconds, slot 0 from nothing.
CREATE TABLE review_answer_times (
    deck TEXT NOT NULL,
    study_day INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (deck, study_day, slot)
);
