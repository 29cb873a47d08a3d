-- Faults are a JSON array of objects from now on, as the API tells them. What was found before is looked for anew; decks
-- without faults are not, so that cards that were changed since they were imported stay as they are.
DELETE FROM watched_decks WHERE faults <> '[]';
