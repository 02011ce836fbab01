/** A post office for this machine: takes letters by SMTP, and shows them on a page. */
@NullMarked
package io.patriot.mail;

import org.jspecify.annotations.NullMarked;
