/** The feeds are tried with a market that the test speaks for, and with the simulated exchange. */
@org.jspecify.annotations.NullMarked
package io.patriot.feeds;
