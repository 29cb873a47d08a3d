/**
 * The embedded database: one file, many readers, one writer, migrations, backups. What the rest of the program sees is
 * {@link dev.cachehit.db.Database}, and Jdbi's handles inside its callbacks. See {@code docs/decisions/0030-database.md}.
 */
@NullMarked
package dev.cachehit.db;

import org.jspecify.annotations.NullMarked;
