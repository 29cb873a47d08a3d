-- In SQLite's words; another database needs its own.
CREATE TRIGGER review_log_is_never_changed BEFORE UPDATE ON review_log
BEGIN
    SELECT RAISE(ABORT, 'review_log is append-only: add a row that undoes');
END;

CREATE TRIGGER review_log_is_never_deleted BEFORE DELETE ON review_log
BEGIN
    SELECT RAISE(ABORT, 'review_log is append-only: add a row that undoes');
END;
