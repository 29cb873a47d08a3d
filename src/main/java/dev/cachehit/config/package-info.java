/** Settings: parsed once from YAML and the environment into records, every fault reported at once. */
@NullMarked
package dev.cachehit.config;

import org.jspecify.annotations.NullMarked;
