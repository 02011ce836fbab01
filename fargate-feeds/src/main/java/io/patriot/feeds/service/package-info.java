/** The feed as a service of its own: how it starts at AWS, takes paper orders, and says goodbye. */
@NullMarked
package io.patriot.feeds.service;

import org.jspecify.annotations.NullMarked;
