/**
 * The way to a trader beside the messenger: an address they proved to be theirs, and letters to it.
 */
@NullMarked
package io.patriot.application.mail;

import org.jspecify.annotations.NullMarked;
