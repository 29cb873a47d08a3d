-- A card in review that is graded once more on the same day counts as one in a step: it says nothing about its memory, and
-- the model is sure of it. Where there are such grades the sums are made anew from the log when the service next starts.
DELETE FROM review_answer_times WHERE EXISTS (
    SELECT 1 FROM review_log WHERE kind = 1 AND recall = 1 AND substr(state_before, 1, 1) = '2'
);

DELETE FROM review_sums WHERE EXISTS (
    SELECT 1 FROM review_log WHERE kind = 1 AND recall = 1 AND substr(state_before, 1, 1) = '2'
);
