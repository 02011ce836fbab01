/** What is promised about letters. */
@NullMarked
package io.patriot.application.mail;

import org.jspecify.annotations.NullMarked;
