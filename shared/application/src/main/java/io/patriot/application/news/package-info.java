/**
 * What people are told of their accounts, and admins of their platform, without having asked, and
 * the memory of what they were told.
 */
@NullMarked
package io.patriot.application.news;

import org.jspecify.annotations.NullMarked;
