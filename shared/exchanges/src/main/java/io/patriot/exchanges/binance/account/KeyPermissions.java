package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.application.link.Credential;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.wire.Json;

/**
 * What a key may do, as the venue says. A permission that the venue does not mention counts as
 * given where it would be harmful and as not given where it is needed.
 *
 * @param ipRestricted it works from named addresses only
 */
public record KeyPermissions(
    boolean reading,
    boolean futures,
    boolean withdrawals,
    boolean internalTransfers,
    boolean universalTransfers,
    boolean ipRestricted) {
  private static final String PATH = "/sapi/v1/account/apiRestrictions";
  private static final int WEIGHT = 1;

  public static Reading<KeyPermissions> of(PrivateLine line, Credential key) {
    return line.ask(
        key,
        Request.get(PATH, Params.none(), WEIGHT).ofKind(Request.Kind.WALLET),
        KeyPermissions::read);
  }

  private static KeyPermissions read(JsonNode json) {
    return new KeyPermissions(
        Json.flag(json, "enableReading"),
        Json.flag(json, "enableFutures"),
        Json.flag(json, "enableWithdrawals"),
        Json.flagOr(json, "enableInternalTransfer", true),
        Json.flagOr(json, "permitsUniversalTransfer", true),
        Json.flagOr(json, "ipRestrict", false));
  }
}
