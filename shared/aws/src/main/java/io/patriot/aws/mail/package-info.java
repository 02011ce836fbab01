/** Letters to traders, through AWS's post office. */
@NullMarked
package io.patriot.aws.mail;

import org.jspecify.annotations.NullMarked;
