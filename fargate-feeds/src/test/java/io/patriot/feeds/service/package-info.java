@NullMarked
package io.patriot.feeds.service;

import org.jspecify.annotations.NullMarked;
