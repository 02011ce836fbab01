/**
 * Trading made small enough to be looked at whole: a few acts of the real code on one account, in
 * every order in which their calls to the ports can meet, and with a process dying at every one.
 */
@NullMarked
package io.patriot.testkit.model;

import org.jspecify.annotations.NullMarked;
