package io.patriot.exchanges.binance.signed;

import io.patriot.exchanges.http.HttpCall.Method;
import io.patriot.exchanges.venue.Purpose;

/**
 * One private call before it is signed.
 *
 * @param weight what it costs of the address's share
 */
public record Request(
    Method method, String path, Params params, int weight, Purpose purpose, Kind kind) {

  /** Where a call goes and what vouches for it. */
  public enum Kind {
    /** To the futures host, signed. */
    SIGNED,
    /** To the futures host, with the key's name only. */
    KEYED,
    /** To the wallet host, signed. */
    WALLET
  }

  public static Request get(String path, Params params, int weight) {
    return new Request(Method.GET, path, params, weight, Purpose.READ, Kind.SIGNED);
  }

  public static Request post(String path, Params params, int weight) {
    return new Request(Method.POST, path, params, weight, Purpose.READ, Kind.SIGNED);
  }

  public static Request put(String path, Params params, int weight) {
    return new Request(Method.PUT, path, params, weight, Purpose.READ, Kind.SIGNED);
  }

  public static Request delete(String path, Params params, int weight) {
    return new Request(Method.DELETE, path, params, weight, Purpose.SAFETY, Kind.SIGNED);
  }

  public Request forPurpose(Purpose other) {
    return new Request(method, path, params, weight, other, kind);
  }

  public Request ofKind(Kind other) {
    return new Request(method, path, params, weight, purpose, other);
  }

  /** Leaves the parameters out, which say what a user does. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
