/** The paper venue's own record in the table. */
@NullMarked
package io.patriot.aws.paper;

import org.jspecify.annotations.NullMarked;
