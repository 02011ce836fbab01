package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.rest.Request;

/** A request whose sender is known. */
public record Call(Account account, ApiKey key, Request request) {}
