package io.patriot.exchanges.binance.signed;

import io.patriot.application.link.Credential;
import io.patriot.domain.account.AccountId;

/** An account and its key in clear, for the one call that trades with it. */
public record TradingKey(AccountId account, Credential credential) {}
