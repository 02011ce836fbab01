package io.patriot.exchanges.binance.userstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.application.link.Credential;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.trade.Done;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import io.patriot.exchanges.venue.Purpose;
import java.util.regex.Pattern;

/** Starts, extends and ends the key of an account's stream. */
public final class ListenKeyRest {
  private static final String PATH = "/fapi/v1/listenKey";
  private static final int WEIGHT = 1;

  /** What may stand in an address as it is. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private final PrivateLine line;

  public ListenKeyRest(PrivateLine line) {
    this.line = line;
  }

  public Reading<String> start(Credential key) {
    return line.settle(
        key, keyed(Request.post(PATH, Params.none(), WEIGHT)), ListenKeyRest::listenKey);
  }

  public Reading<Done> extend(Credential key) {
    return line.settle(key, keyed(Request.put(PATH, Params.none(), WEIGHT)), _ -> new Done());
  }

  /** Ends the stream for all who hear it. */
  public Reading<Done> end(Credential key) {
    return line.settle(key, keyed(Request.delete(PATH, Params.none(), WEIGHT)), _ -> new Done());
  }

  private static Request keyed(Request request) {
    return request.ofKind(Request.Kind.KEYED).forPurpose(Purpose.SAFETY);
  }

  private static String listenKey(JsonNode json) {
    String key = Json.text(json, "listenKey");
    if (!FORM.matcher(key).matches()) {
      throw new Unexpected("no usable listenKey");
    }
    return key;
  }
}
