/** The one switch above all accounts of the platform: who turned it, and what it lets pass. */
@NullMarked
package io.patriot.application.platform;

import org.jspecify.annotations.NullMarked;
