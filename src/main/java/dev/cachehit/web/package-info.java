/** The HTTP side that every feature shares: server, problems, request limits, origin check, JSON, OpenAPI document. */
@NullMarked
package dev.cachehit.web;

import org.jspecify.annotations.NullMarked;
