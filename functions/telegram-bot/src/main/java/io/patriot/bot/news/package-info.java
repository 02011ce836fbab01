/** What people are told of their accounts without having asked. */
@NullMarked
package io.patriot.bot.news;

import org.jspecify.annotations.NullMarked;
