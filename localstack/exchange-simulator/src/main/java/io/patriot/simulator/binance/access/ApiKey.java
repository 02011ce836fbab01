package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.account.Account;

/** A key this exchange has issued: whose it is, what it may do, and how its signatures are told. */
public record ApiKey(
    String key, Account account, Permissions permissions, SignatureCheck check, long createdMs) {}
