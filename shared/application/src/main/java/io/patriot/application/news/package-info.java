/**
 * What people are told of their accounts without having asked, and the memory of what they were
 * told.
 */
@NullMarked
package io.patriot.application.news;

import org.jspecify.annotations.NullMarked;
