package io.patriot.simulator.binance.rest;

import java.util.Map;

/** Why the exchange will not answer a request, in its own numbers and words. */
public record Refusal(int status, int code, String reason, Map<String, String> headers) {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int BANNED = 418;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NO_SUCH_PATH = -5000;

  public static Refusal of(int code, String reason) {
    return new Refusal(BAD_REQUEST, code, reason, Map.of());
  }

  public static Refusal of(int status, int code, String reason) {
    return new Refusal(status, code, reason, Map.of());
  }

  public static Refusal invalidSymbol() {
    return of(-1121, "Invalid symbol.");
  }

  static Refusal invalidInterval() {
    return of(-1120, "Invalid interval.");
  }

  public static Refusal missing(String parameter) {
    return of(
        -1102,
        "Mandatory parameter '" + parameter + "' was not sent, was empty/null, or malformed.");
  }

  /** One of two would have done, and neither came. */
  public static Refusal missingBoth(String one, String other) {
    return of(
        -1102, "Param '" + one + "' or '" + other + "' must be sent, but both were empty/null!");
  }

  public static Refusal notRequired(String parameter) {
    return of(-1106, "Parameter '" + parameter + "' sent when not required.");
  }

  static Refusal illegalCharacters(String parameter, String legal) {
    return of(
        -1100,
        "Illegal characters found in parameter '"
            + parameter
            + "'; legal range is '"
            + legal
            + "'.");
  }

  public static Refusal invalidValue(String parameter) {
    return of(-1130, "Data sent for parameter '" + parameter + "' is not valid.");
  }

  static Refusal noSuchPath(String method, String path) {
    return new Refusal(NOT_FOUND, NO_SUCH_PATH, pathIsInvalid(method, path), Map.of());
  }

  static Refusal noSuchMethod(String method, String path, String allowed) {
    return new Refusal(
        METHOD_NOT_ALLOWED, NO_SUCH_PATH, pathIsInvalid(method, path), Map.of("Allow", allowed));
  }

  public static Refusal tooManyRequests(int weightMax, long retryAfterSeconds) {
    return new Refusal(
        TOO_MANY_REQUESTS,
        -1003,
        "Too many requests; current limit of IP is "
            + weightMax
            + " requests per minute. Please use the websocket for live updates to avoid polling the"
            + " API.",
        Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  public static Refusal banned(String address, long untilMs, long nowMs) {
    return new Refusal(
        BANNED,
        -1003,
        "Way too many requests; IP("
            + address
            + ") banned until "
            + untilMs
            + ". Please use the websocket for live updates to avoid bans.",
        Map.of("Retry-After", Long.toString(Math.max(1, (untilMs - nowMs + 999) / 1000))));
  }

  /**
   * Leaves an endpoint early. An exception, so that what an endpoint does when all is well reads in
   * one piece.
   */
  public RefusedRequest now() {
    return new RefusedRequest(this);
  }

  private static String pathIsInvalid(String method, String path) {
    return "Path " + path + ", Method " + method + " is invalid";
  }
}
