package io.patriot.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import io.patriot.events.PlainJson;
import io.patriot.events.UnreadableMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call from the internet as API Gateway hands it over, in the second version of its form. */
final class HttpForm implements Form {
  private final HttpHandler handler;

  HttpForm(HttpHandler handler) {
    this.handler = handler;
  }

  @Override
  public String answer(String event) {
    HttpAnswer answer = handler.answer(call(PlainJson.object(event)));
    return PlainJson.text(json -> write(answer, json));
  }

  private static HttpCall call(Map<?, ?> event) {
    Map<?, ?> http = object(object(event.get("requestContext")).get("http"));
    return new HttpCall(
        text(http.get("method")),
        text(event.get("rawPath")),
        headers(event.get("headers")),
        body(event),
        http.get("sourceIp") instanceof String address ? address : "");
  }

  private static Map<String, String> headers(@Nullable Object sent) {
    var headers = new TreeMap<String, String>();
    if (sent != null) {
      object(sent)
          .forEach((name, value) -> headers.put(text(name).toLowerCase(Locale.ROOT), text(value)));
    }
    return headers;
  }

  private static String body(Map<?, ?> event) {
    Object sent = event.get("body");
    if (sent == null) {
      return "";
    }
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(text(sent)), StandardCharsets.UTF_8)
        : text(sent);
  }

  private static void write(HttpAnswer answer, JsonGenerator json) throws IOException {
    json.writeNumberField("statusCode", answer.status());
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
    if (!answer.body().isEmpty()) {
      json.writeStringField("body", answer.body());
    }
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields;
    }
    throw new UnreadableMessage("No call from the internet", null);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new UnreadableMessage("No call from the internet", null);
  }
}
