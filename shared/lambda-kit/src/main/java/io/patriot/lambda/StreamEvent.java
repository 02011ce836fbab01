package io.patriot.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Lambda hands over from a table's stream, as far as we read it. */
@Serdeable
record StreamEvent(@JsonProperty("Records") List<StreamRecord> records) {

  /** One change of an item. */
  @Serdeable
  record StreamRecord(String eventName, Change dynamodb) {}

  /** The item after the change. */
  @Serdeable
  record Change(@Nullable @JsonProperty("NewImage") Map<String, Value> newImage) {
    String text(String attribute) {
      Value value = newImage == null ? null : newImage.get(attribute);
      return value == null || value.text() == null ? "" : value.text();
    }
  }

  /** An attribute, if it is text. */
  @Serdeable
  record Value(@Nullable @JsonProperty("S") String text) {}
}
