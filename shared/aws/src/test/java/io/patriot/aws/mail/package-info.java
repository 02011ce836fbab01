/** What is promised about letters. */
@NullMarked
package io.patriot.aws.mail;

import org.jspecify.annotations.NullMarked;
