-- Where the log ended after a collection was taken over. An undo does not reach behind that: what was taken over was not
-- done here.
CREATE TABLE review_takeovers (
    seq INTEGER PRIMARY KEY
);
