/** What must never be seen, and where it is kept at AWS. */
@NullMarked
package io.patriot.aws.secret;

import org.jspecify.annotations.NullMarked;
