package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.web.Json;

/**
 * A call the messenger does not do, in the words a bot knows. Thrown, though expected: each rule of
 * a method stands alone and the first that is broken ends the call, which keeps a method readable
 * from top to bottom.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final int retryAfterSeconds;

  private Refusal(int code, String description, int retryAfterSeconds) {
    super(description, null, false, false);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static Refusal badRequest(String why) {
    return new Refusal(400, "Bad Request: " + why, 0);
  }

  static Refusal of(int code, String description) {
    return new Refusal(code, description, 0);
  }

  static Refusal conflict(String why) {
    return new Refusal(409, "Conflict: " + why, 0);
  }

  static Refusal tooManyRequests(int retryAfterSeconds) {
    return new Refusal(
        429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
  }

  int code() {
    return code;
  }

  ObjectNode toJson() {
    var json =
        Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
    if (retryAfterSeconds > 0) {
      json.putObject("parameters").put("retry_after", retryAfterSeconds);
    }
    return json;
  }
}
