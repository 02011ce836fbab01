package io.patriot.telegram.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call over HTTP: what is asked for and by whom. */
public final class Request {
  private final HttpExchange exchange;
  private final Map<String, String> query;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
    var fields = new LinkedHashMap<String, String>();
    FormFields.read(exchange.getRequestURI().getRawQuery(), fields);
    this.query = fields;
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  /** The path as sent: what is escaped stays escaped. */
  public String path() {
    return exchange.getRequestURI().getRawPath();
  }

  public Map<String, String> query() {
    return query;
  }

  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** A whole number of the query, or the fallback where there is none. */
  public long number(String name, long fallback) {
    var text = query.get(name);
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : fallback;
  }

  public Body body(int bytesMax) throws IOException {
    var bytes = exchange.getRequestBody().readNBytes(bytesMax + 1);
    return bytes.length > bytesMax ? new Body.TooLarge() : new Body.Whole(new Bytes(bytes));
  }

  /** What came with a request. */
  public sealed interface Body {
    record Whole(Bytes bytes) implements Body {}

    record TooLarge() implements Body {}
  }
}
