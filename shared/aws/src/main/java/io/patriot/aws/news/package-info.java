/** What people were told of their accounts, in the state table. */
@NullMarked
package io.patriot.aws.news;

import org.jspecify.annotations.NullMarked;
