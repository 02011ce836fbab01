/** Opening an account and reading what it holds. */
@NullMarked
package io.patriot.application.account;

import org.jspecify.annotations.NullMarked;
